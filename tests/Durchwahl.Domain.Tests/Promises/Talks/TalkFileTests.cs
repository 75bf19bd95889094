using Durchwahl.Domain.Promises.Talks;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises.Talks;

public class TalkFileTests
{
    [Fact]
    public void The_file_names_the_moment_and_nobody()
    {
        var talk = new TalkId(new Guid("01900000-0000-7000-8000-0000000000aa"));
        var from = Instant.FromUtc(2026, 9, 15, 8, 30);
        TalkFile.Write(talk, "musterkreis", from, from + Duration.FromMinutes(15), Instant.FromUtc(2026, 9, 14, 8, 0), "Telefontermin, Jobcenter Musterkreis", "Wir rufen Sie an; immer.").ReplaceLineEndings("\n").ShouldBe(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Durchwahl//musterkreis//DE
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:01900000-0000-7000-8000-0000000000aa@musterkreis
            DTSTAMP:20260914T080000Z
            DTSTART:20260915T083000Z
            DTEND:20260915T084500Z
            SUMMARY:Telefontermin\, Jobcenter Musterkreis
            DESCRIPTION:Wir rufen Sie an\; immer.
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\n"));
    }
}
