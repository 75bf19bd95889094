using System.Collections.Immutable;

namespace Durchwahl.Domain.Statistics;

/// <summary>How large a group is whose figures could be shown.</summary>
/// <param name="Staff">Posts with somebody on them.</param>
/// <param name="Contacts">Contacts and promises in the period.</param>
public readonly record struct GroupSize(int Staff, long Contacts);

/// <summary>Which groups are shown apart, and which together as "übrige". Numbers are places in the list that was asked.</summary>
/// <param name="Apart">Groups that are shown apart, in their order.</param>
/// <param name="Together">Groups that are only shown as one sum, in their order; empty or at least two, unless nothing may be shown.</param>
/// <param name="TogetherMayBeShown">Whether their sum is large enough; false only when nothing is shown apart.</param>
public sealed record GroupSplit(ImmutableArray<int> Apart, ImmutableArray<int> Together, bool TogetherMayBeShown);

/// <summary>Which numbers of a list are hidden.</summary>
/// <param name="Hidden">For each number whether it is.</param>
/// <param name="HidesTotal">Whether their total must be hidden as well, because nothing else would keep a hidden number from being computed.</param>
public sealed record HiddenCounts(ImmutableArray<bool> Hidden, bool HidesTotal);

/// <summary>
/// Statistical disclosure control: small groups are merged, and so many others with them that no group of which nothing is shown can be computed by subtraction from the total. What is shown are disjoint sums;
/// whatever is added or subtracted, only unions of them come out, and each is as large as the minimum.
/// </summary>
public static class DisclosureControl
{
    /// <summary>Which groups may be shown apart beside the total.</summary>
    /// <param name="groups">All groups of the total; each belongs to it once.</param>
    /// <param name="minimumStaff">A group with fewer staff is not shown apart.</param>
    /// <param name="minimumContacts">A group with fewer contacts is not shown apart.</param>
    public static GroupSplit Split(IReadOnlyList<GroupSize> groups, int minimumStaff, long minimumContacts)
    {
        var apart = Enumerable.Range(0, groups.Count).Where(at => IsLarge(groups[at])).OrderByDescending(at => groups[at].Contacts).ThenByDescending(at => groups[at].Staff).ThenBy(at => at).ToList();
        var together = Enumerable.Range(0, groups.Count).Except(apart).ToList();
        while (together.Count > 0 && apart.Count > 0 && (together.Count < 2 || !IsLarge(SumOf(together))))
        {
            together.Add(apart[^1]); // the smallest of those that could be shown
            apart.RemoveAt(apart.Count - 1);
        }
        return new GroupSplit([.. apart.Order()], [.. together.Order()], IsLarge(SumOf(together)));

        bool IsLarge(GroupSize group) => group.Staff >= minimumStaff && group.Contacts >= minimumContacts;

        GroupSize SumOf(List<int> places) => new(places.Sum(at => groups[at].Staff), places.Sum(at => groups[at].Contacts));
    }

    /// <summary>Which numbers of a list are hidden whose total is shown (months of a year, say). Zero tells of nobody and is shown.</summary>
    /// <param name="counts">Not negative.</param>
    /// <param name="minimum">A smaller number is hidden.</param>
    public static HiddenCounts Hide(IReadOnlyList<long> counts, long minimum)
    {
        var hidden = counts.Select(count => count > 0 && count < minimum).ToArray();
        foreach (var at in Enumerable.Range(0, counts.Count).Where(at => counts[at] >= minimum).OrderBy(at => counts[at]))
        {
            if (IsSafe()) break;
            hidden[at] = true;
        }
        return new HiddenCounts([.. hidden], !IsSafe());

        bool IsSafe()
        {
            var (number, sum) = (hidden.Count(one => one), counts.Where((_, at) => hidden[at]).Sum());
            return number == 0 || (number > 1 && sum >= minimum);
        }
    }
}
