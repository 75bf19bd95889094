using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>The form of <see cref="CallSettings"/>, as typed. Times in whole seconds or minutes, as the names say.</summary>
public sealed record CallSettingsInput
{
    /// <summary>Name of a <see cref="Queueing.Strategy"/>.</summary>
    public string Strategy { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.RingsFor"/>.</summary>
    public string RingsForSeconds { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.WrapUp"/>.</summary>
    public string WrapUpSeconds { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.MostWaiting"/>.</summary>
    public string MostWaiting { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.LongestWait"/>.</summary>
    public string LongestWaitMinutes { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.DivertsAbove"/>.</summary>
    public string DivertsAboveMinutes { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.QualifiedOnlyFor"/>.</summary>
    public string QualifiedOnlyForSeconds { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.KeepsPlaceFor"/>.</summary>
    public string KeepsPlaceForMinutes { get; init; } = "";

    /// <summary>As <see cref="ServiceLineSettings.ServesWaitingAtClosing"/>.</summary>
    public bool ServesWaitingAtClosing { get; init; }

    /// <summary>As <see cref="ServiceLineSettings.AsksForEmergency"/>.</summary>
    public bool AsksForEmergency { get; init; }

    /// <summary>As <see cref="ServiceLineSettings.AsksForEndDigits"/>.</summary>
    public bool AsksForEndDigits { get; init; }

    /// <summary>As <see cref="ServiceLineSettings.AgentsSignIn"/>.</summary>
    public bool AgentsSignIn { get; init; }

    /// <summary>As <see cref="DirectDialSettings.RingsFor"/>.</summary>
    public string DirectRingsForSeconds { get; init; } = "";

    /// <summary>As <see cref="DirectDialSettings.BusyWait"/>.</summary>
    public string BusyWaitSeconds { get; init; } = "";

    /// <summary>As <see cref="DirectDialSettings.WrapUp"/>.</summary>
    public string DirectWrapUpSeconds { get; init; } = "";

    /// <summary>As <see cref="DirectDialSettings.WhenBusy"/>.</summary>
    public Elsewhere WhenBusy { get; init; }

    /// <summary>As <see cref="DirectDialSettings.WhenGuarded"/>.</summary>
    public Elsewhere WhenGuarded { get; init; }

    /// <summary>As <see cref="DirectDialSettings.WhenAbsent"/>.</summary>
    public Elsewhere WhenAbsent { get; init; }

    /// <summary>As <see cref="DirectDialSettings.WhenClosed"/>.</summary>
    public Elsewhere WhenClosed { get; init; }

    /// <summary>As <see cref="CallSettings.Guard"/>.</summary>
    public GuardInput Guard { get; init; } = new();

    /// <summary>As <see cref="CallbackSettings.AreOffered"/>.</summary>
    public bool CallbacksAreOffered { get; init; }

    /// <summary>As <see cref="CallbackSettings.Attempts"/>.</summary>
    public string Attempts { get; init; } = "";

    /// <summary>As <see cref="CallbackSettings.Gap"/>.</summary>
    public string GapMinutes { get; init; } = "";

    /// <summary>As <see cref="CallbackSettings.ShownNumber"/>.</summary>
    public string ShownNumber { get; init; } = "";

    /// <summary>As <see cref="CallbackSettings.AlsoAllowed"/>, with blanks between.</summary>
    public string AlsoAllowed { get; init; } = "";

    /// <summary>As <see cref="CallbackSettings.MostPerNumberAndDay"/>.</summary>
    public string MostPerNumberAndDay { get; init; } = "";

    /// <summary>As <see cref="CallSettings.KeepsCallerNumbersForDays"/>.</summary>
    public string KeepsCallerNumbersForDays { get; init; } = "";

    /// <summary>Id of the team that serves the service number; empty for the team of the phone book.</summary>
    public string ServiceTeam { get; init; } = "";

    /// <summary>Tasks that can be chosen by key, separated by commas.</summary>
    public string Topics { get; init; } = "";

    /// <summary>The form as it shows settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="baseNumber">For the number that is shown; null for none.</param>
    public static CallSettingsInput Of(CallSettings settings, BaseNumber? baseNumber)
    {
        var (service, direct, callbacks) = (settings.Service, settings.DirectDials, settings.Callbacks);
        return new CallSettingsInput
        {
            Strategy = service.Strategy.ToString(),
            RingsForSeconds = Seconds(service.RingsFor),
            WrapUpSeconds = Seconds(service.WrapUp),
            MostWaiting = Number(service.MostWaiting),
            LongestWaitMinutes = Minutes(service.LongestWait),
            DivertsAboveMinutes = Minutes(service.DivertsAbove),
            QualifiedOnlyForSeconds = Seconds(service.QualifiedOnlyFor),
            KeepsPlaceForMinutes = Minutes(service.KeepsPlaceFor),
            ServesWaitingAtClosing = service.ServesWaitingAtClosing,
            AsksForEmergency = service.AsksForEmergency,
            AsksForEndDigits = service.AsksForEndDigits,
            AgentsSignIn = service.AgentsSignIn,
            ServiceTeam = service.Team?.Value.ToString() ?? "",
            Topics = string.Join(", ", service.Topics.Select(TaskCatalogue.Default.NameOf)),
            DirectRingsForSeconds = Seconds(direct.RingsFor),
            BusyWaitSeconds = Seconds(direct.BusyWait),
            DirectWrapUpSeconds = Seconds(direct.WrapUp),
            WhenBusy = direct.WhenBusy,
            WhenGuarded = direct.WhenGuarded,
            WhenAbsent = direct.WhenAbsent,
            WhenClosed = direct.WhenClosed,
            Guard = GuardInput.Of(settings.Guard),
            CallbacksAreOffered = callbacks.AreOffered,
            Attempts = Number(callbacks.Attempts),
            GapMinutes = Minutes(callbacks.Gap),
            ShownNumber = PhoneNumber.TryParse(callbacks.ShownNumber, out var shown) ? shown.Display(baseNumber) : "",
            AlsoAllowed = string.Join(' ', callbacks.AlsoAllowed.AsSpan()),
            MostPerNumberAndDay = Number(callbacks.MostPerNumberAndDay),
            KeepsCallerNumbersForDays = Number(settings.KeepsCallerNumbersForDays),
        };
    }

    internal static string Seconds(Duration duration) => Number((long)duration.TotalSeconds);

    static string Minutes(Duration duration) => Number((long)duration.TotalMinutes);

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The form of a <see cref="LoadGuard"/>, as typed.</summary>
public sealed record GuardInput
{
    /// <summary>As <see cref="LoadGuard.TalksPerHour"/>; empty for no limit.</summary>
    public string TalksPerHour { get; init; } = "";

    /// <summary>As <see cref="LoadGuard.PauseAfterTalk"/>, in whole seconds.</summary>
    public string PauseSeconds { get; init; } = "";

    /// <summary>As <see cref="LoadGuard.QuietTimes"/>, in the notation of lists.</summary>
    public string QuietTimes { get; init; } = "";

    /// <summary>The form as it shows a guard.</summary>
    public static GuardInput Of(LoadGuard guard) => new()
    {
        TalksPerHour = guard.TalksPerHour?.ToString(CultureInfo.InvariantCulture) ?? "",
        PauseSeconds = CallSettingsInput.Seconds(guard.PauseAfterTalk),
        QuietTimes = HoursNotation.Write(guard.QuietTimes),
    };
}
