using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>Adds, changes and removes single posts.</summary>
public static class PostEditing
{
    /// <summary>Adds a post that nobody sees yet.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="post">The id of the new post; when it is there already the form was sent twice and nothing changes.</param>
    /// <param name="input">What was typed.</param>
    /// <param name="today">The day.</param>
    /// <param name="newId">Makes ids.</param>
    public static EditDecision Add(OfficeBook book, PostId post, PostInput input, LocalDate today, Func<Guid> newId) =>
        book.Posts.Any(known => known.Id == post) ? new EditDecision.Unchanged() : Save(book, new Post { Id = post, Title = "" }, input, "Stelle angelegt", today, newId);

    /// <summary>Changes a post. The number stays when the person changes; the name of a new person is not public until somebody approves it.</summary>
    public static EditDecision Change(OfficeBook book, PostId post, PostInput input, LocalDate today, Func<Guid> newId) =>
        book.Posts.FirstOrDefault(known => known.Id == post) is { } known
            ? Save(book, known, input, "Stelle geändert", today, newId)
            : EditDecision.Refuse("", "Diese Stelle gibt es nicht mehr. Jemand hat sie entfernt.");

    /// <summary>Removes posts with their numbers, rules and absences, and the people who hold no other.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="posts">Those that are not there any more are passed over.</param>
    /// <param name="why">The reason; required.</param>
    public static EditDecision Remove(OfficeBook book, IReadOnlyCollection<PostId> posts, string why)
    {
        var gone = book.Posts.Where(post => posts.Contains(post.Id)).ToList();
        if (gone.Count == 0) return new EditDecision.Unchanged();
        if (string.IsNullOrWhiteSpace(why)) return EditDecision.Refuse("Why", "Der Anlass fehlt. Er steht später im Protokoll.");
        var holders = gone.Select(post => post.Holder).OfType<StaffMemberId>().Where(holder => !book.Posts.Except(gone).Any(post => post.Holder == holder)).Distinct();
        var change = new BookChange { RemovedPosts = [.. gone.Select(post => post.Id)], RemovedStaff = [.. holders] };
        return new EditDecision.Change(change, gone.Count == 1 ? "Stelle entfernt" : $"{gone.Count} Stellen entfernt", Subject(gone)) { Why = why.Trim(), Before = Titles(gone) };
    }

    internal static string Subject(IReadOnlyCollection<Post> posts) => posts.Count == 1 ? $"post:{posts.First().Id.Value}" : $"posts:{posts.Count}";

    static ImmutableSortedDictionary<string, string> Titles(IEnumerable<Post> posts) => posts.ToImmutableSortedDictionary(post => $"post:{post.Id.Value}", post => post.Title, StringComparer.Ordinal);

    static EditDecision Save(OfficeBook book, Post before, PostInput input, string words, LocalDate today, Func<Guid> newId)
    {
        var fields = new TypedFields();
        var post = Described(book, before, input, fields, today);
        var change = new BookChange()
            .WithHolder(book, ref post, input, fields, newId)
            .WithNumbers(book, post.Id, input, fields, today, newId)
            .WithRules(book, post.Id, input, fields, newId);
        if (fields.AreRefused) return fields.Refused;
        change = change with { Posts = [post] };
        var after = change.ApplyTo(book);
        var isNew = before.Title.Length == 0;
        var facts = PostFacts.Of(after, post);
        if (!change.Staff.IsEmpty && post.Holder == before.Holder) facts["Name"] = "anders geschrieben";
        return FactsCompared.Decide(change, words, $"post:{post.Id.Value}", isNew ? new Dictionary<string, string>() : PostFacts.Of(book, before), facts);
    }

    static Post Described(OfficeBook book, Post before, PostInput input, TypedFields fields, LocalDate today) => before with
    {
        Title = fields.Required(nameof(input.Title), input.Title, "Wie heißt die Stelle? Zum Beispiel: Geldleistungen, Stelle 8."),
        Team = fields.Chosen(nameof(input.Team), input.Team, book.Teams.Select(team => team.Id), id => id.Value),
        LeadsTeam = input.LeadsTeam,
        Email = fields.Mail(nameof(input.Email), input.Email),
        Placements = Placed(book, before, input, fields, today),
        Languages = Languages(input, fields),
        Qualifications = [.. input.Qualifications.Where(key => OfficeTasks.CatalogueOf(book.Office).Find(key) is not null).Distinct()],
        PhoneHours = PhoneHoursOf(input, fields),
        VisitingHours = before.VisitingHours with { Weekly = fields.Week(nameof(input.VisitingHours), input.VisitingHours, out var byAppointment) },
        ByAppointmentOnly = input.ByAppointmentOnly || byAppointment,
        Deputy = DeputyOf(book, before, input, fields),
    };

    static ImmutableArray<Placement> Placed(OfficeBook book, Post before, PostInput input, TypedFields fields, LocalDate today)
    {
        var site = fields.Chosen(nameof(input.Site), input.Site, book.Sites.Select(site => site.Id), id => id.Value);
        var room = fields.Text(nameof(input.Room), input.Room, 40);
        var from = fields.Date(nameof(input.PlacedFrom), input.PlacedFrom);
        return Moved(before.Placements, site, room, from, today);
    }

    /// <summary>The placements after a move; without a day what holds today is put right.</summary>
    internal static ImmutableArray<Placement> Moved(ImmutableArray<Placement> placements, SiteId? site, string? room, LocalDate? from, LocalDate today)
    {
        var current = Placement.On(from ?? today, placements);
        if (current.Site == site && current.Room == room) return placements;
        var placement = new Placement(from ?? current.FirstDay, site, room);
        return [.. placements.Where(other => other.FirstDay != placement.FirstDay).Append(placement).OrderBy(other => other.FirstDay ?? LocalDate.MinIsoValue)];
    }

    static ImmutableArray<string> Languages(PostInput input, TypedFields fields)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var word in input.Languages.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (LanguageNames.CodeOf(word) is { } code) codes.Add(code);
            else fields.Refuse(nameof(input.Languages), $"{ListText.Quote(word)} kennen wir nicht als Sprache. Schreiben Sie zum Beispiel Türkisch oder tr.");
        }
        return [.. codes.Distinct()];
    }

    static PhoneHours PhoneHoursOf(PostInput input, TypedFields fields)
    {
        var (first, last) = (fields.Date(nameof(input.PhoneFirstDay), input.PhoneFirstDay), fields.Date(nameof(input.PhoneLastDay), input.PhoneLastDay));
        if (last < first) fields.Refuse(nameof(input.PhoneLastDay), "Der letzte Tag liegt vor dem ersten.");
        return new PhoneHours
        {
            Weekly = fields.Week(nameof(input.PhoneHours), input.PhoneHours, out _),
            From = first,
            Until = last?.PlusDays(1),
            Exceptions = fields.Exceptions(nameof(input.PhoneExceptions), input.PhoneExceptions),
        };
    }

    static PostId? DeputyOf(OfficeBook book, Post before, PostInput input, TypedFields fields)
    {
        var deputy = fields.Chosen(nameof(input.Deputy), input.Deputy, book.Posts.Select(post => post.Id), id => id.Value);
        if (deputy is { } named && DeputyChain.Of(book).WouldLoop(before.Id, named)) fields.Refuse(nameof(input.Deputy), Loop(book, before.Id, named));
        return deputy;
    }

    static string Loop(OfficeBook book, PostId post, PostId deputy)
    {
        if (post == deputy) return "Eine Stelle kann sich nicht selbst vertreten. Wählen Sie eine andere.";
        var labels = new PostLabels(book);
        var path = new List<PostId> { post };
        for (PostId? next = deputy; next is { } on && on != post && path.Count <= book.Posts.Length; next = labels.Find(on)?.Deputy) path.Add(on);
        return $"Damit ginge die Vertretung im Kreis: {string.Join(" → ", path.Append(post).Select(id => labels[id]))}. Wählen Sie eine andere Stelle.";
    }

    static BookChange WithHolder(this BookChange change, OfficeBook book, ref Post post, PostInput input, TypedFields fields, Func<Guid> newId)
    {
        var (holder, id) = (post.Holder, post.Id);
        var known = book.Staff.FirstOrDefault(person => person.Id == holder);
        var surname = fields.Text(nameof(input.Surname), input.Surname, 100);
        var given = fields.Text(nameof(input.GivenName), input.GivenName, 100);
        if (surname is null && given is not null) fields.Refuse(nameof(input.Surname), "Der Nachname fehlt. Ist die Stelle unbesetzt, lassen Sie auch den Vornamen leer.");
        var isNew = surname is not null && (known is null || input.IsNewPerson || (known.Surname != surname && known.GivenName != given));
        if (known is not null && (isNew || surname is null) && !book.Posts.Any(other => other.Id != id && other.Holder == holder)) change = change with { RemovedStaff = [known.Id] };
        if (isNew || surname is null)
            post = post with { Holder = surname is null ? null : new StaffMemberId(newId()), Release = known is null && post.Holder is null && surname is null ? post.Release : ReleaseEditing.WithoutName(post.Release) };
        if (surname is null) return change;
        var person = new StaffMember
        {
            Id = post.Holder!.Value,
            Salutation = fields.Text(nameof(input.Salutation), input.Salutation, 20),
            AcademicTitle = fields.Text(nameof(input.AcademicTitle), input.AcademicTitle, 60),
            GivenName = given,
            Surname = surname,
        };
        return person == known ? change : change with { Staff = [person] };
    }

    static BookChange WithNumbers(this BookChange change, OfficeBook book, PostId post, PostInput input, TypedFields fields, LocalDate today, Func<Guid> newId)
    {
        var numbers = fields.Numbers(nameof(input.Numbers), input.Numbers, book.Office.BaseNumber);
        var from = fields.Date(nameof(input.NumbersFrom), input.NumbersFrom);
        var shown = PostNumbers.Current(book, post, today).Select(line => line.Number).ToHashSet();
        if (fields.AreRefused || (from is null && shown.SetEquals(numbers))) return change;
        return change.Renumber([.. book.Lines.Where(line => line.Post == post)], post, numbers, from ?? today, input.NumbersWereWrong, newId);
    }

    static BookChange WithRules(this BookChange change, OfficeBook book, PostId post, PostInput input, TypedFields fields, Func<Guid> newId)
    {
        var notation = new ResponsibilityNotation(OfficeTasks.CatalogueOf(book.Office));
        var left = book.Rules.Where(rule => rule.Post == post).ToList();
        var added = new List<ResponsibilityRule>();
        foreach (var (line, number) in input.Responsibilities.Split('\n').Select((line, index) => (line.Trim(), index + 1)).Where(line => line.Item1.Length > 0))
        {
            if (!notation.TryRead(line, out var noted, out var refusal)) fields.Refuse(nameof(input.Responsibilities), $"Zeile {number}: {refusal}");
            else if (noted.Tasks.IsEmpty) fields.Refuse(nameof(input.Responsibilities), $"Zeile {number}: In {ListText.Quote(line)} fehlt die Aufgabe. Schreiben Sie zum Beispiel Leistung A–Di.");
            else
                foreach (var task in noted.Tasks)
                    if (left.Find(rule => notation.Write(rule) == notation.Write(task, noted.When)) is { } known) left.Remove(known);
                    else added.Add(new ResponsibilityRule(new ResponsibilityId(newId()), task, post, noted.When));
        }
        return change with { Rules = [.. added], RemovedRules = [.. left.Select(rule => rule.Id)] };
    }
}
