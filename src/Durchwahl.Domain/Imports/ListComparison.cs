using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Imports;

/// <summary>What a list found elsewhere (a citizens' list, an old leaflet) says against the phone book. Nothing is taken over and nothing published.</summary>
/// <param name="Stale">It was right once: a number that forwards by now, a person who has left the post.</param>
/// <param name="Wrong">It is wrong: a number that is none of ours.</param>
/// <param name="Missing">What it could say and does not: posts that the public may see.</param>
public sealed record ListComparison(ImmutableArray<ListFinding> Stale, ImmutableArray<ListFinding> Wrong, ImmutableArray<ListFinding> Missing)
{
    /// <summary>Whether the list says what the phone book says.</summary>
    public bool Agrees => Stale.IsEmpty && Wrong.IsEmpty && Missing.IsEmpty;

    /// <summary>Compares.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="found">What the list says.</param>
    /// <param name="today">The day on which numbers are to hold.</param>
    public static ListComparison Of(OfficeBook book, IEnumerable<ListedPost> found, LocalDate today) => new Comparing(book, today).Run([.. found]);

    sealed class Comparing
    {
        readonly OfficeBook _book;
        readonly LocalDate _today;
        readonly Dictionary<PhoneNumber, Line> _lines;
        readonly Dictionary<PostId, Post> _posts;
        readonly Dictionary<StaffMemberId, StaffMember> _staff;
        readonly List<ListFinding> _stale = [];
        readonly List<ListFinding> _wrong = [];
        readonly HashSet<PhoneNumber> _named = [];

        public Comparing(OfficeBook book, LocalDate today)
        {
            (_book, _today) = (book, today);
            // A number that was given to another post after it had moved counts for the one that it rings now.
            _lines = book.Lines.GroupBy(line => line.Number).ToDictionary(group => group.Key, group => group.OrderByDescending(line => line.HoldsOn(today)).First());
            _posts = book.Posts.ToDictionary(post => post.Id);
            _staff = book.Staff.ToDictionary(person => person.Id);
        }

        public ListComparison Run(ImmutableArray<ListedPost> found)
        {
            foreach (var listed in found)
                foreach (var number in listed.Numbers)
                    Look(listed, number);
            var missing = _book.Lines.Where(line => line.HoldsOn(_today) && !_named.Contains(line.Number) && IsPublic(line)).Select(Missing);
            return new ListComparison([.. _stale], [.. _wrong], [.. missing]);
        }

        void Look(ListedPost listed, PhoneNumber number)
        {
            _named.Add(number);
            if (!_lines.TryGetValue(number, out var line))
                _wrong.Add(new ListFinding(listed.Line, Shown(number), $"{Shown(number)} ist keine Nummer dieser Dienststelle."));
            else if (line.ForwardsOn(_today))
                _stale.Add(new ListFinding(listed.Line, Shown(number), $"{Shown(number)} ist eine alte Nummer{Successor(line)}."));
            else if (line.Post is { } id && _posts.TryGetValue(id, out var post) && listed.Person is PersonName.Named named && !Holds(post, named))
                _stale.Add(new ListFinding(listed.Line, Shown(number), $"{Shown(number)}: {named.Surname} hat die Stelle nicht mehr."));
        }

        bool Holds(Post post, PersonName.Named named) => post.Holder is { } holder && _staff.TryGetValue(holder, out var person) && PostMatching.IsSamePerson(person, named);

        string Successor(Line line) =>
            _book.Lines.FirstOrDefault(next => next.Post == line.Post && next.Team == line.Team && next.HoldsOn(_today)) is { } next ? $", jetzt {Shown(next.Number)}" : "";

        bool IsPublic(Line line) => line.Post is not { } id || (_posts.TryGetValue(id, out var post) && post.Release.Granted is ReleaseMode.NameAndNumber or ReleaseMode.FunctionAndNumber);

        ListFinding Missing(Line line)
        {
            var title = line.Post is { } id && _posts.TryGetValue(id, out var post) ? post.Title : _book.Teams.FirstOrDefault(team => team.Id == line.Team)?.Name ?? _book.Office.Name;
            return new ListFinding(null, Shown(line.Number), $"{title}, {Shown(line.Number)}, fehlt in der Liste.");
        }

        string Shown(PhoneNumber number) => number.Display(_book.Office.BaseNumber);
    }
}

/// <summary>One point in which a list found elsewhere differs from ours.</summary>
/// <param name="Line">Where it stands in the file; null for what it lacks.</param>
/// <param name="Number">The number, as people read it.</param>
/// <param name="Text">What is the matter, one German sentence.</param>
public sealed record ListFinding(int? Line, string Number, string Text);
