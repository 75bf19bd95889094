using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>The rules of one task, compiled.</summary>
sealed class TaskRules
{
    readonly SurnameTree _everywhere;
    readonly SurnameTree _anyPlace;
    readonly Dictionary<(Axis, int), SurnameTree> _byPlace = [];
    readonly ConcurrentDictionary<(AgeGroup?, CaseStage?), ResponsibilityAnswer> _firstAnswers = new();

    public TaskRules(IEnumerable<ResponsibilityRule> rules)
    {
        ResponsibilityRule[] ranked = [.. rules.OrderByDescending(rule => rule.When.Rank)]; // stable: within a rank the order of the list
        Axes = new CaseAxes([.. ranked.Select(rule => rule.When)]);
        Boxes = [.. ranked.SelectMany(rule => RuleBox.Of(rule, Axes))];
        _everywhere = new SurnameTree(Axes.SizeOf(Axis.Surname));
        _anyPlace = new SurnameTree(Axes.SizeOf(Axis.Surname));
        for (var box = 0; box < Boxes.Length; box++) Index(box);
    }

    /// <summary>The rules as boxes, the highest rank first.</summary>
    public RuleBox[] Boxes { get; }

    public CaseAxes Axes { get; }

    public FactsNeeded Needed =>
        new([.. Enum.GetValues<Axis>().Where(axis => Array.Exists(Boxes, box => box[axis] is not null)).Select(axis => FactOf(axis, surnameIsKnown: false))], Axes.Areas, Axes.Municipalities);

    // While neither name nor place is known every rule is a candidate; there are nine such cases, and each is answered once.
    public ResponsibilityAnswer Find(CaseFacts facts) => facts is { Surname: null, PostalCode: null, Municipality: null, BenefitUnitNumber: null }
        ? _firstAnswers.GetOrAdd((facts.Age, facts.Stage), _ => Answer(Axes.SpaceOf(facts), surnameIsKnown: false))
        : Answer(Axes.SpaceOf(facts), facts.Surname is not null);

    public static FactKind FactOf(Axis axis, bool surnameIsKnown) => axis switch
    {
        Axis.Surname => surnameIsKnown ? FactKind.MoreSurnameLetters : FactKind.Surname,
        Axis.PostalCode => FactKind.PostalCode,
        Axis.Municipality => FactKind.Municipality,
        Axis.Stage => FactKind.Stage,
        Axis.Age => FactKind.Age,
        _ => FactKind.BenefitUnitNumber,
    };

    void Index(int box)
    {
        var surnames = Boxes[box][Axis.Surname];
        _everywhere.Add(box, surnames);
        if (Boxes[box][Axis.PostalCode] is { } codes) AddToPlaces(Axis.PostalCode, codes, box);
        else if (Boxes[box][Axis.Municipality] is { } names) AddToPlaces(Axis.Municipality, names, box);
        else _anyPlace.Add(box, surnames);
    }

    void AddToPlaces(Axis axis, ClassRange[] places, int box)
    {
        foreach (var number in places.SelectMany(range => Enumerable.Range(range.From, range.Width)))
        {
            if (!_byPlace.TryGetValue((axis, number), out var tree)) _byPlace.Add((axis, number), tree = new SurnameTree(Axes.SizeOf(Axis.Surname)));
            tree.Add(box, Boxes[box][Axis.Surname]);
        }
    }

    ResponsibilityAnswer Answer(ClassRange[] space, bool surnameIsKnown) => new OpenCase(Axes, space, Candidates(space)).Answer(surnameIsKnown);

    // Only the rules that can still decide, the highest rank first: none of a lower rank than one that holds whatever is unknown.
    List<RuleBox> Candidates(ClassRange[] space)
    {
        var candidates = new List<RuleBox>();
        var certainRank = -1;
        foreach (var number in Nearby(space))
        {
            var box = Boxes[number];
            if (box.Rank < certainRank) break;
            if (!box.Touches(space)) continue;
            candidates.Add(box);
            if (certainRank < 0 && box.Covers(space)) certainRank = box.Rank;
        }
        return candidates;
    }

    ReadOnlySpan<int> Nearby(ClassRange[] space)
    {
        var (surname, code, name) = (space[(int)Axis.Surname], space[(int)Axis.PostalCode], space[(int)Axis.Municipality]);
        if (code.Width > 1 || name.Width > 1) return Within(_everywhere, surname);
        var numbers = new List<int>();
        numbers.AddRange(Within(_anyPlace, surname));
        if (_byPlace.TryGetValue((Axis.PostalCode, code.From), out var byCode)) numbers.AddRange(Within(byCode, surname));
        if (_byPlace.TryGetValue((Axis.Municipality, name.From), out var byName)) numbers.AddRange(Within(byName, surname));
        numbers.Sort();
        return CollectionsMarshal.AsSpan(numbers);
    }

    static ReadOnlySpan<int> Within(SurnameTree tree, ClassRange surname)
    {
        if (surname.Width > 1) return tree.All;
        var numbers = new List<int>();
        tree.Collect(surname.From, numbers);
        numbers.Sort();
        return CollectionsMarshal.AsSpan(numbers);
    }
}
