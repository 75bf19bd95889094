using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>The questions that tell cases of one task apart, in asking order.</summary>
enum Axis
{
    Surname,
    PostalCode,
    Municipality,
    Stage,
    Age,
    EndDigits,
}

/// <summary>Classes of one axis, half-open.</summary>
readonly record struct ClassRange(int From, int Until)
{
    public int Width => Until - From;
}

/// <summary>
/// The axes of the cases of one task, each cut into numbered classes: cases in the same class of every axis satisfy exactly the same rules. Surnames are cut at every boundary that a rule
/// draws; postal codes, municipalities and end digits fall into those that the same rules name, class 0 being the places that no rule names.
/// </summary>
sealed class CaseAxes
{
    public const int Count = 6;

    readonly string[] _surnameStarts;
    readonly string[] _areas;
    readonly FrozenDictionary<string, int> _classOfArea;
    readonly FrozenDictionary<string, int> _classOfMunicipality;
    readonly int[] _classOfEndDigits;
    readonly bool[] _areaIsPossible;
    readonly int[] _sizes;

    public CaseAxes(IReadOnlyCollection<ResponsibilityConditions> conditions)
    {
        var ranges = conditions.SelectMany(condition => condition.Surnames?.Ranges ?? []);
        _surnameStarts = [.. ranges.SelectMany(range => new[] { range.From, range.Until }).OfType<string>().Append("").Distinct().Order(StringComparer.Ordinal)];
        var places = conditions.Select(condition => condition.Places).OfType<PlaceSelector>().ToArray();
        _areas = [.. places.SelectMany(place => place.PostalCodes).Distinct().Order(StringComparer.Ordinal)];
        Areas = [.. _areas];
        _classOfArea = _areas.Index().ToFrozenDictionary(area => area.Item, area => area.Index + 1);
        _areaIsPossible = [.. _areas.Prepend("").Select(area => !IsUsedUp(area))];
        KeyValuePair<string, string>[] municipalities = [.. places.SelectMany(place => place.MunicipalityKeys.Zip(place.Municipalities, KeyValuePair.Create)).DistinctBy(name => name.Key).OrderBy(name => name.Key, StringComparer.Ordinal)];
        Municipalities = [.. municipalities.Select(name => name.Value)];
        _classOfMunicipality = municipalities.Index().ToFrozenDictionary(name => name.Item.Key, name => name.Index + 1);
        _classOfEndDigits = ClassifyEndDigits([.. conditions.Select(condition => condition.EndDigits).OfType<BenefitUnitEndDigits>().Distinct()]);
        _sizes = [_surnameStarts.Length, _areas.Length + 1, municipalities.Length + 1, 2, 2, _classOfEndDigits.Max() + 1];
    }

    /// <summary>The areas that rules name; the class of each is one more than its place.</summary>
    public ImmutableArray<string> Areas { get; }

    /// <summary>The municipalities that rules name; the class of each is one more than its place.</summary>
    public ImmutableArray<string> Municipalities { get; }

    /// <summary>How many classes an axis has.</summary>
    public int SizeOf(Axis axis) => _sizes[(int)axis];

    /// <summary>Whether a case can be in the class: an area of which every part is named by itself has no cases of its own.</summary>
    public bool IsPossible(Axis axis, int number) => axis != Axis.PostalCode || _areaIsPossible[number];

    /// <summary>The surnames of a class.</summary>
    public SurnameRange SurnamesOf(int number) => SurnameRange.Of(_surnameStarts[number], number + 1 < _surnameStarts.Length ? _surnameStarts[number + 1] : null);

    /// <summary>The class of numbers with these last three digits.</summary>
    public int ClassOfEndDigits(int lastThree) => _classOfEndDigits[lastThree];

    /// <summary>Where a case can lie on each axis, given what is known of it.</summary>
    public ClassRange[] SpaceOf(CaseFacts facts) =>
    [
        facts.Surname is { } surname ? SurnamesWith(surname) : All(Axis.Surname),
        facts.PostalCode is { } code ? One(ClassOfCode(code)) : All(Axis.PostalCode),
        facts.Municipality is { } name ? One(_classOfMunicipality.GetValueOrDefault(PlaceSelector.KeyOf(name))) : All(Axis.Municipality),
        facts.Stage is { } stage ? One((int)stage) : All(Axis.Stage),
        facts.Age is { } age ? One((int)age) : All(Axis.Age),
        facts.BenefitUnitNumber is { } number ? One(_classOfEndDigits[number.LastThree]) : All(Axis.EndDigits),
    ];

    /// <summary>The classes that conditions allow on an axis, ascending and apart; null when they allow all.</summary>
    public ClassRange[]? Allowed(Axis axis, ResponsibilityConditions conditions)
    {
        ClassRange[]? allowed = axis switch
        {
            Axis.Surname => conditions.Surnames is { } surnames ? [.. surnames.Ranges.Select(CellsOf)] : null,
            Axis.PostalCode => conditions.Places is { } places ? [.. places.PostalCodes.Select(PartsOf)] : null,
            Axis.Municipality => conditions.Places is { } places ? [.. places.MunicipalityKeys.Select(key => One(_classOfMunicipality[key]))] : null,
            Axis.Stage => conditions.Stage is { } stage ? [One((int)stage)] : null,
            Axis.Age => conditions.Age is { } age ? [One((int)age)] : null,
            _ => conditions.EndDigits is { } digits ? [.. ClassesOf(digits).Distinct().Order().Select(One)] : null,
        };
        return allowed is [{ } whole] && whole.Width == SizeOf(axis) ? null : allowed;
    }

    ClassRange All(Axis axis) => new(0, SizeOf(axis));

    static ClassRange One(int number) => new(number, number + 1);

    ClassRange SurnamesWith(Surname surname) => surname.IsBeginning ? CellsOf(SurnameRange.BeginningWith(surname.Key)) : One(CellAt(surname.Key));

    ClassRange CellsOf(SurnameRange range) => new(CellAt(range.From), range.Until is null ? _surnameStarts.Length : FirstCellFrom(range.Until));

    int CellAt(string key)
    {
        var found = Array.BinarySearch(_surnameStarts, key, StringComparer.Ordinal);
        return found >= 0 ? found : ~found - 1;
    }

    int FirstCellFrom(string key)
    {
        var found = Array.BinarySearch(_surnameStarts, key, StringComparer.Ordinal);
        return found >= 0 ? found : ~found;
    }

    // The most specific area that a rule names decides the class.
    int ClassOfCode(string code)
    {
        for (var length = Math.Min(code.Length, 5); length > 0; length--)
            if (_classOfArea.TryGetValue(code[..length], out var number)) return number;
        return 0;
    }

    // In ordinal order the areas within an area follow it without a gap.
    ClassRange PartsOf(string area)
    {
        var first = _classOfArea[area];
        var until = first;
        while (until < _areas.Length && _areas[until].StartsWith(area, StringComparison.Ordinal)) until++;
        return new ClassRange(first, until + 1);
    }

    bool IsUsedUp(string area) => area.Length < 5 && "0123456789".All(digit => _classOfArea.ContainsKey(area + digit) || (HasParts(area + digit) && IsUsedUp(area + digit)));

    bool HasParts(string area)
    {
        var next = Array.BinarySearch(_areas, area, StringComparer.Ordinal);
        if (next < 0) next = ~next;
        return next < _areas.Length && _areas[next].StartsWith(area, StringComparison.Ordinal);
    }

    IEnumerable<int> ClassesOf(BenefitUnitEndDigits digits) => Enumerable.Range(0, 1000).Where(digits.Contains).Select(value => _classOfEndDigits[value]);

    static int[] ClassifyEndDigits(BenefitUnitEndDigits[] sets)
    {
        var classes = new int[1000];
        foreach (var set in sets)
        {
            var refined = new Dictionary<(int, bool), int>();
            for (var value = 0; value < classes.Length; value++)
            {
                var key = (classes[value], set.Contains(value));
                if (!refined.TryGetValue(key, out var number)) refined.Add(key, number = refined.Count);
                classes[value] = number;
            }
        }
        return classes;
    }
}
