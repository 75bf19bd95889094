using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>
/// The outcome of every case of one task as a decision diagram: one level for each axis, surnames first, a branch for each class. Equal parts are built once, and an axis that makes no
/// difference to a part does not appear in it; what is left at the ends is read off as areas.
/// </summary>
sealed class CoverageDiagram
{
    const int Gap = 0;
    const int Fine = 1;

    readonly TaskRules _rules;
    readonly NumberSet[][] _allowed; // by axis after the surname, by class
    readonly NumberSet[] _cuts; // by axis, the boxes with a condition on it
    readonly NumberSet[] _settled; // by axis, the boxes without a condition on it and on those after it
    readonly int[] _endOfRank; // by rank, the first box behind those of the rank
    readonly List<int[]> _branches = [[], []]; // by node; Gap and Fine are ends
    readonly List<Axis> _axisOf = [Axis.Surname, Axis.Surname];
    readonly List<ImmutableArray<PostId>> _posts = [[], []]; // by node; not empty for the ends with several posts
    readonly Dictionary<(Axis, NumberSet), int> _built = [];
    readonly Dictionary<NodeContent, int> _known = [];

    public CoverageDiagram(TaskRules rules)
    {
        _rules = rules;
        _endOfRank = [.. Enumerable.Range(0, 16).Select(rank => rules.Boxes.Count(box => box.Rank >= rank))];
        var axes = Enum.GetValues<Axis>();
        _cuts = [.. axes.Select(axis => SetOf((box, _) => box[axis] is not null, 0))];
        _settled = [.. axes.Append((Axis)axes.Length).Select(from => SetOf((box, _) => axes.Where(axis => axis >= from).All(axis => box[axis] is null), 0))];
        _allowed = [.. axes.Select(axis => axis == Axis.Surname ? [] : Enumerable.Range(0, rules.Axes.SizeOf(axis)).Select(number => SetOf((box, at) => Allows(box[axis], at), number)).ToArray())];
    }

    /// <summary>The areas with no post or with several, apart from one another, in the order of the alphabet.</summary>
    public IEnumerable<(ImmutableArray<PostId> Posts, CoverageArea Area)> Faults()
    {
        var root = NodeOf(Axis.Surname, SurnameBranches());
        var found = new List<Fault>();
        Collect(root, new NumberSet?[CaseAxes.Count], found);
        return FaultMerging.Merge(found, _rules.Axes).OrderBy(fault => fault.FirstSurname).Select(fault => (_posts[fault.End], new CoverageArea(_rules.Axes, fault.Classes)));
    }

    NumberSet SetOf(Func<RuleBox, int, bool> isIn, int number)
    {
        var set = NumberSet.Empty(_rules.Boxes.Length);
        for (var box = 0; box < _rules.Boxes.Length; box++)
            if (isIn(_rules.Boxes[box], number)) set.Add(box);
        return set;
    }

    static bool Allows(ClassRange[]? ranges, int number) => ranges is null || Array.Exists(ranges, range => range.From <= number && number < range.Until);

    // Surname classes can be many: their sets are not kept, but carried on from each to the next.
    int[] SurnameBranches()
    {
        var size = _rules.Axes.SizeOf(Axis.Surname);
        var changes = Changes(size);
        var set = NumberSet.Empty(_rules.Boxes.Length);
        var branches = new int[size];
        for (var number = 0; number < size; number++)
        {
            foreach (var (box, begins) in changes[number])
            {
                if (begins) set.Add(box);
                else set.Remove(box);
            }
            branches[number] = Build(Axis.Surname + 1, set.Copy());
        }
        return branches;
    }

    ILookup<int, (int Box, bool Begins)> Changes(int size)
    {
        var ranges = _rules.Boxes.Index().SelectMany(box => (box.Item[Axis.Surname] ?? [new ClassRange(0, size)]).Select(range => (Box: box.Index, Range: range)));
        return ranges.SelectMany(entry => new[] { (At: entry.Range.From, entry.Box, Begins: true), (At: entry.Range.Until, entry.Box, Begins: false) })
            .ToLookup(change => change.At, change => (change.Box, change.Begins));
    }

    int Build(Axis axis, NumberSet set)
    {
        DropBeaten(axis, set);
        while ((int)axis < CaseAxes.Count && !set.Overlaps(_cuts[(int)axis])) axis++;
        if (_built.TryGetValue((axis, set), out var known)) return known;
        var node = (int)axis == CaseAxes.Count ? EndOf(set) : NodeOf(axis, BranchesOf(axis, set));
        _built.Add((axis, set), node);
        return node;
    }

    // Boxes stand in the order of their rank: behind the first that holds in any case only those of its own rank still count.
    void DropBeaten(Axis axis, NumberSet set)
    {
        var certain = set.FirstIn(_settled[(int)axis]);
        if (certain < 0) return;
        set.CutFrom(_endOfRank[_rules.Boxes[certain].Rank]);
    }

    int[] BranchesOf(Axis axis, NumberSet set)
    {
        var allowed = _allowed[(int)axis];
        var branches = new int[allowed.Length];
        for (var number = 0; number < branches.Length; number++)
            branches[number] = _rules.Axes.IsPossible(axis, number) ? Build(axis + 1, set.And(allowed[number])) : -1;
        return branches;
    }

    int EndOf(NumberSet set)
    {
        ImmutableArray<PostId> posts = [.. set.Numbers().Select(box => _rules.Boxes[box].Rule.Post).Distinct()];
        if (posts.Length < 2) return posts.Length == 0 ? Gap : Fine;
        return Known(NodeContent.Of(posts), Axis.Surname, [], posts);
    }

    int NodeOf(Axis axis, int[] branches)
    {
        var first = Array.Find(branches, branch => branch >= 0);
        return Array.TrueForAll(branches, branch => branch == first || branch < 0) ? first : Known(NodeContent.Of(axis, branches), axis, branches, []);
    }

    int Known(NodeContent content, Axis axis, int[] branches, ImmutableArray<PostId> posts)
    {
        if (_known.TryGetValue(content, out var node)) return node;
        _known.Add(content, node = _branches.Count);
        _axisOf.Add(axis);
        _branches.Add(branches);
        _posts.Add(posts);
        return node;
    }

    void Collect(int node, NumberSet?[] classes, List<Fault> found)
    {
        if (node == Fine) return;
        if (_branches[node].Length == 0)
        {
            found.Add(new Fault(node, [.. classes]));
            return;
        }
        var axis = (int)_axisOf[node];
        foreach (var group in _branches[node].Index().Where(branch => branch.Item >= 0).GroupBy(branch => branch.Item, branch => branch.Index))
        {
            var numbers = Impossible(node);
            foreach (var number in group) numbers.Add(number);
            classes[axis] = numbers;
            Collect(group.Key, classes, found);
        }
        classes[axis] = null;
    }

    // Classes without cases belong to every area, so that joined areas come out whole.
    NumberSet Impossible(int node)
    {
        var numbers = NumberSet.Empty(_branches[node].Length);
        for (var number = 0; number < _branches[node].Length; number++)
            if (_branches[node][number] < 0) numbers.Add(number);
        return numbers;
    }
}
