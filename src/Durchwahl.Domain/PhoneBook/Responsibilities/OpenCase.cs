using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>A case of which some facts may be unknown, and the rules that can still decide it.</summary>
/// <param name="axes">The axes of the task.</param>
/// <param name="space">Where the case can lie.</param>
/// <param name="candidates">The rules that a case in this space can satisfy, the highest rank first.</param>
sealed class OpenCase(CaseAxes axes, ClassRange[] space, List<RuleBox> candidates)
{
    // A proof that an unknown fact makes no difference may need to look at every combination of the others. Beyond this much work, and from the start with this many rules, a fact that a
    // rule asks about counts as missing, which is never wrong.
    const int MostWork = 50_000;
    const int MostCandidates = 300;

    readonly int[][] _samples = candidates.Count > MostCandidates ? [] : [.. Enum.GetValues<Axis>().Select(axis => Samples(axis, axes, space[(int)axis], candidates))];
    int _work;

    public ResponsibilityAnswer Answer(bool surnameIsKnown)
    {
        ImmutableArray<FactKind> missing = [.. Enum.GetValues<Axis>().Where(MakesDifference).Select(axis => TaskRules.FactOf(axis, surnameIsKnown))];
        if (!missing.IsEmpty) return new NeedsMore(missing);
        var rules = Deciding(_samples.Length == 0 ? [.. space.Select(range => range.From)] : [.. _samples.Select(sample => sample[0])]);
        ImmutableArray<PostId> posts = [.. rules.Select(rule => rule.Rule.Post).Distinct()];
        return posts.Length switch
        {
            0 => new Nobody(),
            1 => new Responsible(posts[0], rules[0].Rule),
            _ => new Several(posts),
        };
    }

    // One class for each way in which the candidates can see this axis: those that they name within the space, and one that they do not.
    static int[] Samples(Axis axis, CaseAxes axes, ClassRange range, List<RuleBox> candidates)
    {
        if (range.Width == 1) return [range.From];
        var starts = new SortedSet<int> { range.From };
        foreach (var allowed in candidates.Where(box => box.Cuts(axis, range)).SelectMany(box => box[axis]!))
        {
            if (allowed.From > range.From && allowed.From < range.Until) starts.Add(allowed.From);
            if (allowed.Until > range.From && allowed.Until < range.Until) starts.Add(allowed.Until);
        }
        return [.. starts.Zip(starts.Skip(1).Append(range.Until), (from, until) => FirstPossible(axis, axes, from, until)).Where(number => number >= 0)];
    }

    static int FirstPossible(Axis axis, CaseAxes axes, int from, int until)
    {
        while (from < until && !axes.IsPossible(axis, from)) from++;
        return from < until ? from : -1;
    }

    bool MakesDifference(Axis axis) => _samples.Length == 0
        ? candidates.Exists(box => box.Cuts(axis, space[(int)axis]))
        : _samples[(int)axis].Length > 1 && (DiffersAtACorner(axis) || DiffersAnywhere(axis));

    // A difference, where there is one, nearly always shows at the edge of a rule that cuts the axis.
    bool DiffersAtACorner(Axis axis)
    {
        foreach (var box in candidates)
        {
            if (!box.Cuts(axis, space[(int)axis])) continue;
            if (Differs(axis, CornerOf(box))) return true;
            if (_work > MostWork) return true;
        }
        return false;
    }

    bool DiffersAnywhere(Axis axis)
    {
        int[] at = new int[CaseAxes.Count];
        do
        {
            if (Differs(axis, [.. at.Select((index, other) => _samples[other][index])]) || _work > MostWork) return true;
        }
        while (Advance(at, axis));
        return false;
    }

    bool Differs(Axis axis, int[] point)
    {
        List<RuleBox>? first = null;
        foreach (var number in _samples[(int)axis])
        {
            point[(int)axis] = number;
            var rules = Deciding(point);
            if (first is not null && !NameTheSamePosts(first, rules)) return true;
            first ??= rules;
            if (_work > MostWork) return false;
        }
        return false;
    }

    int[] CornerOf(RuleBox box) => [.. _samples.Select((samples, axis) => samples[Math.Max(0, Array.FindIndex(samples, number => Allows(box[(Axis)axis], number)))])];

    static bool Allows(ClassRange[]? ranges, int number) => ranges is null || Array.Exists(ranges, range => range.From <= number && number < range.Until);

    bool Advance(int[] at, Axis without)
    {
        for (var axis = 0; axis < at.Length; axis++)
        {
            if (axis == (int)without) continue;
            if (++at[axis] < _samples[axis].Length) return true;
            at[axis] = 0;
        }
        return false;
    }

    List<RuleBox> Deciding(int[] point)
    {
        var deciding = new List<RuleBox>(1);
        foreach (var box in candidates)
        {
            if (deciding.Count > 0 && box.Rank < deciding[0].Rank) break;
            _work++;
            if (box.Contains(point)) deciding.Add(box);
        }
        return deciding;
    }

    static bool NameTheSamePosts(List<RuleBox> some, List<RuleBox> others) =>
        some.TrueForAll(rule => others.Exists(other => other.Rule.Post == rule.Rule.Post)) && others.TrueForAll(rule => some.Exists(other => other.Rule.Post == rule.Rule.Post));
}
