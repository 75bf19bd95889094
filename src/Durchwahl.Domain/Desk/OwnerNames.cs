using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Domain.Desk;

/// <summary>What the desk calls those who can owe a promise: every post, every team, the office as a whole; each name once.</summary>
public sealed class OwnerNames
{
    /// <summary>What the office as a whole is called.</summary>
    public const string WholeOffice = "Ganze Dienststelle";

    readonly Dictionary<string, PromiseOwner> _byName = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<PromiseOwner, string> _names = [];

    /// <summary>The names in an office on a day.</summary>
    public OwnerNames(OfficeBook book, LocalDate day)
    {
        var labels = new PostLabels(book);
        var extensions = book.Lines.Where(line => line.Post is not null && line.HoldsOn(day)).GroupBy(line => line.Post!.Value).ToDictionary(lines => lines.Key, lines => lines.First().Number.Display(book.Office.BaseNumber));
        foreach (var post in book.Posts) Add(extensions.TryGetValue(post.Id, out var number) ? $"{labels[post.Id]}, {number}" : labels[post.Id], new PromiseOwner(post.Id, post.Team));
        foreach (var team in book.Teams) Add($"{team.Name} (Team)", new PromiseOwner(null, team.Id));
        Add(WholeOffice, PromiseOwner.WholeOffice);
    }

    /// <summary>All names: posts in the order of the book, then teams, then the office.</summary>
    public ImmutableArray<string> All => [.. _names.Values];

    /// <summary>The name of an owner; the office for one that is not there any more.</summary>
    public string this[PromiseOwner owner] => _names.GetValueOrDefault(owner, WholeOffice);

    /// <summary>Whom a text means: a name as it is, or the only one that contains the text; null when none or several do.</summary>
    public PromiseOwner? Find(string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return null;
        if (_byName.TryGetValue(wanted, out var owner)) return owner;
        var similar = _byName.Where(name => name.Key.Contains(wanted, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return similar.Count == 1 ? similar[0].Value : null;
    }

    void Add(string name, PromiseOwner owner)
    {
        var unique = name;
        for (var number = 2; !_byName.TryAdd(unique, owner); number++) unique = $"{name} · {number}";
        _names[owner] = unique;
    }
}
