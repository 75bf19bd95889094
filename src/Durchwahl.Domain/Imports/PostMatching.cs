using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Imports;

/// <summary>Finds for each listed post the one that the phone book knows: by its number, else by its person's name when only one has it.</summary>
sealed class PostMatching
{
    static readonly string[] ServiceWords = ["service-nummer", "servicenummer", "service-telefon", "servicetelefon", "servicecenter", "service-center", "hotline", "telefonzentrale", "zentrale"];

    readonly Dictionary<PhoneNumber, Post> _byNumber = [];
    readonly Dictionary<string, Post?> _byPerson = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<StaffMemberId, StaffMember> _staff;

    public PostMatching(OfficeBook book, LocalDate today)
    {
        var posts = book.Posts.ToDictionary(post => post.Id);
        _staff = book.Staff.ToDictionary(person => person.Id);
        foreach (var line in book.Lines.Where(line => line.Post is not null && line.HoldsOn(today)))
            if (posts.TryGetValue(line.Post!.Value, out var post)) _byNumber.TryAdd(line.Number, post);
        foreach (var post in book.Posts)
            if (post.Holder is { } holder && _staff.TryGetValue(holder, out var person)) _byPerson[KeyOf(person.GivenName, person.Surname)] = _byPerson.ContainsKey(KeyOf(person.GivenName, person.Surname)) ? null : post;
    }

    /// <summary>The person with this id; null when nobody has it.</summary>
    public StaffMember? PersonOf(StaffMemberId id) => _staff.GetValueOrDefault(id);

    /// <summary>Each listed post with the known one; a known post is given away once, numbers before names.</summary>
    public IEnumerable<(ListedPost Row, Post? Known)> Match(ImmutableArray<ListedPost> listed)
    {
        var taken = new HashSet<PostId>();
        var matches = new Post?[listed.Length];
        for (var at = 0; at < listed.Length; at++)
            matches[at] = listed[at].Numbers.Select(number => _byNumber.GetValueOrDefault(number)).FirstOrDefault(post => post is not null && taken.Add(post.Id));
        for (var at = 0; at < listed.Length; at++)
            if (matches[at] is null && listed[at].Person is PersonName.Named named && _byPerson.GetValueOrDefault(KeyOf(named.GivenName, named.Surname)) is { } post && taken.Add(post.Id)) matches[at] = post;
        return listed.Select((row, at) => (row, matches[at]));
    }

    /// <summary>Whether a listed name is the known person: same surname, and given names that do not contradict each other.</summary>
    public static bool IsSamePerson(StaffMember person, PersonName.Named named) =>
        string.Equals(person.Surname, named.Surname, StringComparison.OrdinalIgnoreCase)
        && (person.GivenName is null || named.GivenName is null || string.Equals(person.GivenName, named.GivenName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a row is about the number for all concerns.</summary>
    public static bool IsServiceRow(ListedPost row) =>
        row.Person is null && row.Responsibilities.IsEmpty && row.Function is { } function && ServiceWords.Any(word => function.Contains(word, StringComparison.OrdinalIgnoreCase));

    static string KeyOf(string? given, string surname) => $"{surname}, {given}";
}
