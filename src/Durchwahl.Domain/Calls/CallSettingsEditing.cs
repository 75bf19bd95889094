using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>What came of looking at what somebody typed about the calls of an office.</summary>
public abstract record CallSettingsDecision
{
    CallSettingsDecision()
    {
    }

    /// <summary>These are the new settings.</summary>
    /// <param name="Settings">All of them.</param>
    /// <param name="Words">For the audit trail.</param>
    /// <param name="Subject">Kind and id, for the audit trail.</param>
    public sealed record Change(CallSettings Settings, string Words, string Subject) : CallSettingsDecision;

    /// <summary>Nothing changes, for these reasons.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : CallSettingsDecision;

    /// <summary>All is as it was.</summary>
    public sealed record Unchanged : CallSettingsDecision;
}

/// <summary>Changes what an office chose about its calls.</summary>
public static partial class CallSettingsEditing
{
    /// <summary>Reads the whole form.</summary>
    /// <param name="book">The phone book: the number that is shown has to be in it.</param>
    /// <param name="before">The settings so far; protections of single posts stay.</param>
    /// <param name="input">What was typed.</param>
    public static CallSettingsDecision Change(OfficeBook book, CallSettings before, CallSettingsInput input)
    {
        var fields = new TypedFields();
        var after = before with
        {
            Service = Service(fields, book, input, before.Service),
            DirectDials = DirectDials(fields, input),
            Guard = Guard(fields, input.Guard, "Guard."),
            Callbacks = Callbacks(fields, book, input, before.Callbacks),
            KeepsCallerNumbersForDays = fields.Number(nameof(input.KeepsCallerNumbersForDays), input.KeepsCallerNumbersForDays, "Nummern der Anrufenden", 0, 365),
        };
        if (fields.AreRefused) return new CallSettingsDecision.Refused(fields.Refusals);
        return after == before ? new CallSettingsDecision.Unchanged() : new CallSettingsDecision.Change(after, "Telefon eingestellt", $"office:{book.Office.Id.Value}");
    }

    /// <summary>Gives a post a protection of its own.</summary>
    /// <param name="book">The phone book with the post.</param>
    /// <param name="before">The settings so far.</param>
    /// <param name="post">The post as chosen in a form.</param>
    /// <param name="input">What was typed.</param>
    public static CallSettingsDecision GuardPost(OfficeBook book, CallSettings before, string post, GuardInput input)
    {
        var fields = new TypedFields();
        var chosen = fields.Chosen("Post", post, book.Posts.Select(known => known.Id), id => id.Value);
        if (post.Length == 0) fields.Refuse("Post", "Wählen Sie die Stelle.");
        var guard = Guard(fields, input, "");
        if (fields.AreRefused || chosen is not { } id) return new CallSettingsDecision.Refused(fields.Refusals);
        var guards = before.Guards.Where(other => other.Post != id).Append(new PostGuard(id, guard)).OrderBy(other => other.Post.Value).ToImmutableArray();
        return guards.SequenceEqual(before.Guards) ? new CallSettingsDecision.Unchanged() : new CallSettingsDecision.Change(before with { Guards = guards }, "Belastungsschutz einer Stelle geändert", $"post:{id.Value}");
    }

    /// <summary>Takes the protection of its own from a post: the one of the office holds again.</summary>
    public static CallSettingsDecision UnguardPost(CallSettings before, PostId post)
    {
        var guards = before.Guards.RemoveAll(guard => guard.Post == post);
        return guards.Length == before.Guards.Length ? new CallSettingsDecision.Unchanged() : new CallSettingsDecision.Change(before with { Guards = guards }, "Belastungsschutz einer Stelle entfernt", $"post:{post.Value}");
    }

    static ServiceLineSettings Service(TypedFields fields, OfficeBook book, CallSettingsInput input, ServiceLineSettings before) => new()
    {
        Strategy = StrategyOf(fields, input.Strategy),
        RingsFor = Seconds(fields, nameof(input.RingsForSeconds), input.RingsForSeconds, "Klingeln", 5, 120),
        WrapUp = Seconds(fields, nameof(input.WrapUpSeconds), input.WrapUpSeconds, "Nachbearbeitung", 0, 1800),
        MostWaiting = fields.Number(nameof(input.MostWaiting), input.MostWaiting, "Plätze in der Warteschleife", 1, 500),
        LongestWait = Minutes(fields, nameof(input.LongestWaitMinutes), input.LongestWaitMinutes, "Angebot nach", 1, 120),
        DivertsAbove = Minutes(fields, nameof(input.DivertsAboveMinutes), input.DivertsAboveMinutes, "Angebot vor dem Warten", 1, 240),
        QualifiedOnlyFor = Seconds(fields, nameof(input.QualifiedOnlyForSeconds), input.QualifiedOnlyForSeconds, "Nur passende Stellen", 0, 600),
        KeepsPlaceFor = Minutes(fields, nameof(input.KeepsPlaceForMinutes), input.KeepsPlaceForMinutes, "Platz behalten", 0, 120),
        ServesWaitingAtClosing = input.ServesWaitingAtClosing,
        AsksForEmergency = input.AsksForEmergency,
        AsksForEndDigits = input.AsksForEndDigits,
        AgentsSignIn = input.AgentsSignIn,
        Team = fields.Chosen(nameof(input.ServiceTeam), input.ServiceTeam, book.Teams.Select(team => team.Id), id => id.Value),
        Topics = Topics(fields, input.Topics, before.Topics),
    };

    // Each topic has an announcement; a task of the office's own has none.
    static ImmutableArray<string> Topics(TypedFields fields, string typed, ImmutableArray<string> before)
    {
        var names = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var tasks = names.Select(name => TaskCatalogue.Default.Tasks.FirstOrDefault(task => task.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || task.Key.Equals(name, StringComparison.OrdinalIgnoreCase))).ToList();
        if (tasks.Contains(null)) fields.Refuse(nameof(CallSettingsInput.Topics), $"„{names[tasks.IndexOf(null)]}“ hat keine Ansage. Möglich sind {string.Join(", ", TaskCatalogue.Default.Tasks.Select(task => task.Name))}.");
        else if (tasks.Distinct().Count() < tasks.Count) fields.Refuse(nameof(CallSettingsInput.Topics), "Ein Thema steht doppelt da.");
        ImmutableArray<string> after = [.. tasks.OfType<OfficeTask>().Select(task => task.Key)];
        return after.SequenceEqual(before) ? before : after;
    }

    static Strategy StrategyOf(TypedFields fields, string typed)
    {
        if (Enum.TryParse<Strategy>(typed, out var strategy) && Enum.IsDefined(strategy)) return strategy;
        fields.Refuse(nameof(CallSettingsInput.Strategy), "Wählen Sie, bei wem es klingelt.");
        return Strategy.LongestIdle;
    }

    static DirectDialSettings DirectDials(TypedFields fields, CallSettingsInput input) => new()
    {
        RingsFor = Seconds(fields, nameof(input.DirectRingsForSeconds), input.DirectRingsForSeconds, "Klingeln", 5, 120),
        BusyWait = Seconds(fields, nameof(input.BusyWaitSeconds), input.BusyWaitSeconds, "Warten auf ein Gespräch", 0, 600),
        WrapUp = Seconds(fields, nameof(input.DirectWrapUpSeconds), input.DirectWrapUpSeconds, "Nachbearbeitung", 0, 1800),
        WhenBusy = input.WhenBusy & Elsewhere.Everywhere,
        WhenGuarded = input.WhenGuarded & Elsewhere.Everywhere,
        WhenAbsent = input.WhenAbsent & Elsewhere.Everywhere,
        WhenClosed = input.WhenClosed & Elsewhere.Everywhere,
    };

    static LoadGuard Guard(TypedFields fields, GuardInput input, string prefix)
    {
        int? talks = input.TalksPerHour.Trim().Length == 0 ? null : fields.Number(prefix + nameof(input.TalksPerHour), input.TalksPerHour, "Gespräche je Stunde", 1, 60);
        var pause = Seconds(fields, prefix + nameof(input.PauseSeconds), input.PauseSeconds, "Pause nach einem Gespräch", 0, 3600);
        var quiet = fields.Week(prefix + nameof(input.QuietTimes), input.QuietTimes, out var byAppointment);
        if (byAppointment) fields.Refuse(prefix + nameof(input.QuietTimes), "Ruhezeiten haben feste Uhrzeiten, zum Beispiel Mo–Fr 12–13.");
        return new LoadGuard(talks, pause, quiet);
    }

    static CallbackSettings Callbacks(TypedFields fields, OfficeBook book, CallSettingsInput input, CallbackSettings before)
    {
        var allowed = Allowed(fields, input.AlsoAllowed);
        return new CallbackSettings
        {
            AreOffered = input.CallbacksAreOffered,
            Attempts = fields.Number(nameof(input.Attempts), input.Attempts, "Versuche", 1, 10),
            // Longer than an hour, so that two attempts fall into different hours.
            Gap = Minutes(fields, nameof(input.GapMinutes), input.GapMinutes, "Abstand der Versuche", 61, 1440),
            ShownNumber = Shown(fields, book, input.ShownNumber),
            // Equal lists are the same list, so that an unchanged form is known as one.
            AlsoAllowed = allowed.SequenceEqual(before.AlsoAllowed) ? before.AlsoAllowed : allowed,
            MostPerNumberAndDay = fields.Number(nameof(input.MostPerNumberAndDay), input.MostPerNumberAndDay, "Rückrufe je Nummer und Tag", 1, 20),
        };
    }

    static string? Shown(TypedFields fields, OfficeBook book, string typed)
    {
        var numbers = fields.Numbers(nameof(CallSettingsInput.ShownNumber), typed, book.Office.BaseNumber);
        if (numbers.Length == 0) return null;
        if (numbers.Length > 1) fields.Refuse(nameof(CallSettingsInput.ShownNumber), "Hier kann nur eine Nummer stehen.");
        else if (book.Lines.All(line => line.Number != numbers[0])) fields.Refuse(nameof(CallSettingsInput.ShownNumber), "Diese Nummer gehört nicht zu dieser Dienststelle. Nehmen Sie eine aus dem Verzeichnis.");
        return numbers[0].Value;
    }

    static ImmutableArray<string> Allowed(TypedFields fields, string typed)
    {
        ImmutableArray<string> beginnings = [.. typed.Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        foreach (var wrong in beginnings.Where(beginning => !Beginning().IsMatch(beginning)))
            fields.Refuse(nameof(CallSettingsInput.AlsoAllowed), $"{ListText.Quote(wrong)} ist kein Anfang einer Nummer. Schreiben Sie ein Pluszeichen und die Ländervorwahl, zum Beispiel +31.");
        return beginnings;
    }

    static Duration Seconds(TypedFields fields, string field, string typed, string name, int least, int most) => Duration.FromSeconds(fields.Number(field, typed, name + " (Sekunden)", least, most));

    static Duration Minutes(TypedFields fields, string field, string typed, string name, int least, int most) => Duration.FromMinutes(fields.Number(field, typed, name + " (Minuten)", least, most));

    [GeneratedRegex(@"^\+[1-9][0-9]{0,7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
