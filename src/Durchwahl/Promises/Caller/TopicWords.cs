using Durchwahl.Domain.Promises;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Caller;

/// <summary>What topics are called in the language of a page; those that an office has named itself keep its words.</summary>
static class TopicWords
{
    public static string Of(EnquiryTopic topic, Words words) =>
        KeyOf(topic.Key) is { } key && EnquiryTopic.Usual.Any(usual => usual.Key == topic.Key && usual.Name == topic.Name) ? words[key] : topic.Name;

    static string? KeyOf(string topic) => topic switch
    {
        "anschrift" => "TopicAddress",
        "haushalt" => "TopicHousehold",
        "umzug" => "TopicMove",
        "miete" => "TopicRent",
        "krankenkasse" => "TopicInsurer",
        "einkommen" => "TopicIncome",
        "bescheid" => "TopicDecision",
        "geld" => "TopicMoney",
        "termin" => "TopicAppointment",
        "notlage" => "TopicEmergency",
        _ => null,
    };
}
