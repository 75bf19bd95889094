using Durchwahl.Domain.Disclosure;
using NodaTime;

namespace Durchwahl.Domain.Tests.Disclosure;

public class FragDenStaatRequestTests
{
    const string Open =
        """
        {"id": 4711, "title": "Durchwahlen der Leistungsabteilung", "url": "/anfrage/durchwahlen/", "public": true, "status": "awaiting_response", "created_at": "2026-08-03T22:30:00+00:00",
         "public_body": {"id": 1, "name": "Jobcenter Musterkreis"}, "user": {"name": "Erika Beispiel"},
         "messages": [{"is_response": false, "timestamp": "2026-08-03T22:30:00Z", "sender": "Erika Beispiel"}, {"is_response": true, "timestamp": "2026-08-05T08:00:00+02:00"}]}
        """;

    static FragDenStaatRequest Read(string json) => FragDenStaatRequest.Read(json).ShouldBeOfType<FragDenStaatRequest.Reading.Understood>().Request;

    static string RefusalOf(string json) => FragDenStaatRequest.Read(json).ShouldBeOfType<FragDenStaatRequest.Reading.Refused>().Reason;

    [Fact]
    public void An_open_request_came_in_with_its_first_message_in_house_time()
    {
        var read = Read(Open);
        read.ShouldBe(new FragDenStaatRequest("Durchwahlen der Leistungsabteilung", new LocalDate(2026, 8, 4), "Jobcenter Musterkreis", "https://fragdenstaat.de/anfrage/durchwahlen/", null));
        read.ToString().ShouldNotContain("Erika");
    }

    [Theory]
    [InlineData("successful", DisclosureStepKind.Granted)]
    [InlineData("partially_successful", DisclosureStepKind.PartlyGranted)]
    [InlineData("refused", DisclosureStepKind.Refused)]
    [InlineData("not_held", DisclosureStepKind.NotHeld)]
    [InlineData("user_withdrew", DisclosureStepKind.Withdrawn)]
    public void A_resolved_request_ended_on_the_day_of_the_last_answer(string resolution, DisclosureStepKind kind)
    {
        var end = Read(Open.Replace("\"awaiting_response\"", $"\"resolved\", \"resolution\": \"{resolution}\"", StringComparison.Ordinal)).End!;
        (end.What, end.On).ShouldBe((kind, new LocalDate(2026, 8, 5)));
        end.Reasons.IsEmpty.ShouldBe(!kind.Withholds());
    }

    [Fact]
    public void What_is_not_public_there_is_not_linked() => Read(Open.Replace("\"public\": true", "\"public\": false", StringComparison.Ordinal)).Elsewhere.ShouldBeNull();

    [Fact]
    public void A_long_title_is_cut() => Read(Open.Replace("Durchwahlen der", new string('D', 300), StringComparison.Ordinal)).Subject.Length.ShouldBe(DisclosureDecisions.LongestSubject);

    [Theory]
    [InlineData("[]", "keine Liste")]
    [InlineData("{}", "title")]
    [InlineData("{\"title\": \"Ohne Datum\"}", "Datum")]
    [InlineData("{\"title\": \"Kaputt\", ", "kein JSON: Zeile 1")]
    [InlineData("", "kein JSON")]
    public void What_cannot_be_read_is_refused_with_the_reason(string json, string reason) => RefusalOf(json).ShouldContain(reason);

    [Fact]
    public void Deep_and_large_files_are_refused()
    {
        RefusalOf(string.Concat(Enumerable.Repeat("{\"a\":", 5000))).ShouldContain("kein JSON");
        RefusalOf(new string(' ', FragDenStaatRequest.LargestJson + 1)).ShouldContain("zu groß");
    }
}
