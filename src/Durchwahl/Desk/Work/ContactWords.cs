using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Queueing;

namespace Durchwahl.Desk.Work;

/// <summary>What the desk calls contacts.</summary>
static class ContactWords
{
    /// <summary>What it was about: the topic that was noted, else the task that the caller chose.</summary>
    public static string Topic(DeskGround ground, ContactRecord record, ContactOutcome? outcome) =>
        ground.Settings.FindTopic(outcome?.Topic)?.Name ?? (record.Topic is { } task ? OfficeTasks.CatalogueOf(ground.Book.Office).NameOf(task) : "ohne Angabe");

    /// <summary>How it ended for the person; what the telephone knows where nobody has noted it.</summary>
    public static string Result(ContactRecord record, ContactOutcome? outcome) => outcome?.Result switch
    {
        ContactResult.Solved => "gelöst",
        ContactResult.Promised => "mit Zusage",
        _ => record.Ending switch
        {
            Ending.Answered => "nicht notiert",
            Ending.Message => "Nachricht hinterlassen",
            Ending.Callback => "Rückruf gewünscht",
            Ending.Left => "aufgelegt",
            _ => "nicht erreicht",
        },
    };

    /// <summary>How it came.</summary>
    public static string Channel(ContactChannel channel) => channel switch
    {
        ContactChannel.Call => "Anruf",
        ContactChannel.Callback => "Rückruf",
        ContactChannel.Entered => "Telefon, von Hand",
        ContactChannel.Visit => "Besuch",
        _ => "schriftlich",
    };
}
