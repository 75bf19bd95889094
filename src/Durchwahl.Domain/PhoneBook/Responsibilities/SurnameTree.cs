using System.Runtime.InteropServices;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Boxes by surname: a segment tree over the classes of the surname axis, kept sparse. Finds the boxes of one class in as many steps as the alphabet can be halved.</summary>
sealed class SurnameTree(int size)
{
    readonly Dictionary<int, List<int>> _byNode = [];
    readonly List<int> _all = [];

    /// <summary>All boxes, in the order in which they were added.</summary>
    public ReadOnlySpan<int> All => CollectionsMarshal.AsSpan(_all);

    public void Add(int box, ClassRange[]? surnames)
    {
        _all.Add(box);
        foreach (var range in surnames ?? [new ClassRange(0, size)])
        {
            var (left, right) = (range.From + size, range.Until + size);
            for (; left < right; left >>= 1, right >>= 1)
            {
                if ((left & 1) == 1) AddTo(left++, box);
                if ((right & 1) == 1) AddTo(--right, box);
            }
        }
    }

    /// <summary>Adds the boxes whose surnames have the class; each once.</summary>
    public void Collect(int surnameClass, List<int> into)
    {
        for (var node = surnameClass + size; node > 0; node >>= 1)
            if (_byNode.TryGetValue(node, out var boxes)) into.AddRange(boxes);
    }

    void AddTo(int node, int box)
    {
        if (!_byNode.TryGetValue(node, out var boxes)) _byNode.Add(node, boxes = []);
        boxes.Add(box);
    }
}
