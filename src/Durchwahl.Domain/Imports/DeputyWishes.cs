using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Imports;

/// <summary>Grants what a list says about deputies, where it names one person that the list or the phone book knows and where no loop would close.</summary>
sealed class DeputyWishes(OfficeBook book, List<Post> changed, IReadOnlyCollection<StaffMember> newStaff, IReadOnlyDictionary<PostId, ListedPost> listed)
{
    readonly List<string> _remarks = [];

    /// <summary>Wishes that could not be granted, in German.</summary>
    public ImmutableArray<string> Remarks => [.. _remarks];

    /// <summary>Writes the deputies into the changed posts; unchanged ones are added.</summary>
    public void Grant()
    {
        if (listed.Values.All(row => row.Deputy is null)) return;
        var posts = book.Posts.ToDictionary(post => post.Id);
        foreach (var post in changed) posts[post.Id] = post;
        var people = book.Staff.Concat(newStaff).GroupBy(person => person.Id).ToDictionary(group => group.Key, group => group.Last());
        var bySurname = posts.Values.Where(post => post.Holder is { } holder && people.ContainsKey(holder)).ToLookup(post => people[post.Holder!.Value].Surname, StringComparer.OrdinalIgnoreCase);
        var deputies = posts.Values.ToDictionary(post => post.Id, post => post.Deputy);
        var chain = new DeputyChain(deputies, (_, _) => false);
        foreach (var (id, row) in listed.Where(entry => entry.Value.Deputy is not null))
        {
            var wished = Wished(row, posts[id], bySurname, people);
            if (wished is null) _remarks.Add($"Zeile {row.Line}: Wer „{row.Deputy}“ ist, ist nicht eindeutig. Die Vertretung bleibt offen.");
            else if (chain.WouldLoop(id, wished.Id)) _remarks.Add($"Zeile {row.Line}: Mit „{row.Deputy}“ würde sich die Vertretung im Kreis drehen. Sie bleibt offen.");
            else if (deputies[id] != wished.Id) Set(id, wished.Id, posts, deputies);
        }
    }

    static Post? Wished(ListedPost row, Post post, ILookup<string, Post> bySurname, Dictionary<StaffMemberId, StaffMember> people)
    {
        if (NameNotation.Read(row.Deputy!).People is not [PersonName.Named named]) return null;
        var candidates = bySurname[named.Surname].Where(candidate => named.GivenName is null || people[candidate.Holder!.Value].GivenName == named.GivenName).ToList();
        if (candidates.Count > 1) candidates = [.. candidates.Where(candidate => candidate.Team == post.Team)];
        return candidates.Count == 1 ? candidates[0] : null;
    }

    void Set(PostId id, PostId deputy, Dictionary<PostId, Post> posts, Dictionary<PostId, PostId?> deputies)
    {
        var updated = posts[id] with { Deputy = deputy };
        (posts[id], deputies[id]) = (updated, deputy);
        var at = changed.FindIndex(post => post.Id == id);
        if (at >= 0) changed[at] = updated;
        else changed.Add(updated);
    }
}
