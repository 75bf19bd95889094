using System.Data.Common;
using Dapper;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;

namespace Durchwahl.Tests.Calls.Tables;

public sealed class CallTablesOnSqlite() : CallTablesTests(Engine.Sqlite);

public sealed class CallTablesOnPostgres() : CallTablesTests(Engine.Postgres);

public abstract class CallTablesTests(Engine engine) : IAsyncLifetime
{
    TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create(engine);
        await TestOffices.Save(_database.Database);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    Task<T> Read<T>(Func<DbConnection, Task<T>> read) => _database.Database.Read(read);

    Task Write(Func<DbTransaction, Task> write) => _database.Database.Write(write);

    Task<T> Write<T>(Func<DbTransaction, Task<T>> write) => _database.Database.Write(write);

    [Fact]
    public async Task An_open_call_comes_back_as_it_was_saved_last()
    {
        await Write(transaction => OpenCallTable.Save(transaction, Open(1, Caller)));
        var later = Open(1, Caller) with { State = CallState.Recording, Line = Service, ChangedAt = Start + Duration.FromMinutes(2) };
        await Write(transaction => OpenCallTable.Save(transaction, later));
        var found = (await Read(connection => OpenCallTable.All(connection, ContactSource.Live))).Single();
        found.Steps.ShouldBe(later.Steps);
        (found with { Steps = later.Steps }).ShouldBe(later);
    }

    [Fact]
    public async Task Open_calls_of_another_driver_stay_with_it()
    {
        await Write(transaction => OpenCallTable.Save(transaction, Open(1) with { Source = ContactSource.Practice }));
        (await Read(connection => OpenCallTable.All(connection, ContactSource.Live))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answered_call_knows_who_and_since_when()
    {
        await Write(transaction => OpenCallTable.Save(transaction, Open(1)));
        await Write(transaction => OpenCallTable.SetAnswered(transaction, Open(1).Id, Kuhlmann, Start + Duration.FromSeconds(9)));
        var found = (await Read(connection => OpenCallTable.All(connection, ContactSource.Live))).Single();
        (found.State, found.Post, found.AnsweredAt).ShouldBe((CallState.Talking, Kuhlmann, Start + Duration.FromSeconds(9)));
    }

    [Fact]
    public async Task A_record_comes_back_as_it_was_saved_and_only_in_its_office()
    {
        var record = Record(1) with { Earlier = new ContactId(IdOf(77)), Channel = ContactChannel.Callback };
        await Write(transaction => ContactRecordTable.Save(transaction, record));
        (await Read(connection => ContactRecordTable.Find(connection, Musterkreis, record.Id))).ShouldBe(record);
        (await Read(connection => ContactRecordTable.Find(connection, TestOffices.Beispielstadt.Id, record.Id))).ShouldBeNull();
    }

    [Fact]
    public async Task Records_are_listed_newest_first_by_day_and_ending_and_page_by_page()
    {
        foreach (var number in Enumerable.Range(1, 5))
            await Write(transaction => ContactRecordTable.Save(transaction, Record(number, Duration.FromHours(number), number == 3 ? Ending.Left : Ending.Answered)));
        async Task<IEnumerable<Guid>> Ids(ContactRecordTable.Filter filter, int most, long skip = 0) => (await Read(connection => ContactRecordTable.Of(connection, Musterkreis, filter, most, skip))).Select(record => record.Id.Value);
        (await Ids(new(), 2)).ShouldBe([IdOf(5), IdOf(4)]);
        (await Ids(new(), 2, 2)).ShouldBe([IdOf(3), IdOf(2)]);
        (await Ids(new(Ending: Ending.Left), 10)).ShouldBe([IdOf(3)]);
        (await Ids(new(Start + Duration.FromHours(2), Start + Duration.FromHours(4)), 10)).ShouldBe([IdOf(3), IdOf(2)]);
        (await Read(connection => ContactRecordTable.CountByNumber(connection, Musterkreis, Start, Start + Duration.FromHours(3)))).ShouldBe(new Dictionary<PhoneNumber, long> { [Service] = 2 });
    }

    [Fact]
    public async Task Steps_stay_in_order_and_saving_them_twice_does_not_double_them()
    {
        var steps = Open(1).Steps;
        await Write(transaction => ContactRecordTable.Save(transaction, Record(1)));
        await Write(transaction => ContactStepTable.Save(transaction, Record(1).Id, steps));
        await Write(transaction => ContactStepTable.Save(transaction, Record(1).Id, steps));
        (await Read(connection => ContactStepTable.Of(connection, Record(1).Id))).ShouldBe(steps);
        (await Write(transaction => ContactStepTable.RemoveBefore(transaction, Musterkreis, Start))).ShouldBe(0);
        (await Write(transaction => ContactStepTable.RemoveBefore(transaction, Musterkreis, Start + Duration.FromSeconds(1)))).ShouldBe(1);
        (await Read(connection => ContactStepTable.Of(connection, Record(1).Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_has_its_sound_until_it_is_deleted_and_its_row_as_proof_afterwards()
    {
        byte[] wav = [1, 2, 3];
        (await Write(transaction => VoiceMessageTable.Insert(transaction, Message(1) with { Post = Kuhlmann, Team = ExampleOffice.Money }, wav))).ShouldBeTrue();
        (await Write(transaction => VoiceMessageTable.Insert(transaction, Message(1), [9]))).ShouldBeFalse();
        (await Read(connection => VoiceMessageTable.Find(connection, Musterkreis, Message(1).Id))).ShouldBe(Message(1) with { Post = Kuhlmann, Team = ExampleOffice.Money });
        (await Read(connection => VoiceMessageTable.Sound(connection, Message(1).Id))).ShouldBe(wav);
        await Write(transaction => VoiceMessageTable.SetListened(transaction, Message(1).Id, Start, "anna"));
        await Write(transaction => VoiceMessageTable.SetListened(transaction, Message(1).Id, Start + Duration.FromHours(1), "bernd"));
        (await Write(transaction => VoiceMessageTable.Settle(transaction, Musterkreis, Message(1).Id, Start, "anna"))).ShouldBeTrue();
        (await Write(transaction => VoiceMessageTable.Settle(transaction, Musterkreis, Message(1).Id, Start, "bernd"))).ShouldBeFalse();
        (await Write(transaction => VoiceMessageTable.RemoveSettled(transaction, Musterkreis, Start, Start))).ShouldBe(0);
        (await Write(transaction => VoiceMessageTable.RemoveSettled(transaction, Musterkreis, Start + Duration.FromSeconds(1), Start + Duration.FromDays(30)))).ShouldBe(1);
        (await Read(connection => VoiceMessageTable.Sound(connection, Message(1).Id))).ShouldBeNull();
        (await Read(connection => VoiceMessageTable.Of(connection, Musterkreis, 10))).ShouldBeEmpty();
        var proof = (await Read(connection => VoiceMessageTable.Find(connection, Musterkreis, Message(1).Id)))!;
        (proof.ListenedBy, proof.ListenedAt, proof.SettledBy, proof.DeletedAt).ShouldBe(("anna", Start, "anna", Start + Duration.FromDays(30)));
    }

    [Fact]
    public async Task Open_messages_and_open_callbacks_stand_first()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await Write(transaction => VoiceMessageTable.Insert(transaction, Message(number, Duration.FromHours(number)), [1]));
            await Write(transaction => CallbackRequestTable.Insert(transaction, Request(number, Duration.FromHours(number))));
        }
        await Write(transaction => VoiceMessageTable.Settle(transaction, Musterkreis, Message(3).Id, Start, "anna"));
        await Write(transaction => CallbackRequestTable.Settle(transaction, Musterkreis, Request(1).Id, Start, "anna", "Erreicht."));
        (await Read(connection => VoiceMessageTable.Of(connection, Musterkreis, 10))).Select(message => message.Id).ShouldBe([Message(2).Id, Message(1).Id, Message(3).Id]);
        (await Read(connection => CallbackRequestTable.Of(connection, Musterkreis, 10))).Select(request => request.Id).ShouldBe([Request(2).Id, Request(3).Id, Request(1).Id]);
    }

    [Fact]
    public async Task A_callback_is_settled_once_with_its_note_and_deleted_later()
    {
        (await Write(transaction => CallbackRequestTable.Insert(transaction, Request(1)))).ShouldBeTrue();
        (await Write(transaction => CallbackRequestTable.Insert(transaction, Request(1)))).ShouldBeFalse();
        (await Write(transaction => CallbackRequestTable.Settle(transaction, TestOffices.Beispielstadt.Id, Request(1).Id, Start, "anna", null))).ShouldBeFalse();
        (await Write(transaction => CallbackRequestTable.Settle(transaction, Musterkreis, Request(1).Id, Start, "anna", "Erreicht."))).ShouldBeTrue();
        (await Write(transaction => CallbackRequestTable.Settle(transaction, Musterkreis, Request(1).Id, Start, "bernd", null))).ShouldBeFalse();
        (await Read(connection => CallbackRequestTable.Find(connection, Musterkreis, Request(1).Id))).ShouldBe(Request(1) with { SettledAt = Start, SettledBy = "anna", Note = "Erreicht." });
        (await Write(transaction => CallbackRequestTable.RemoveSettled(transaction, Musterkreis, Start + Duration.FromSeconds(1)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_kept_place_counts_its_attempts_and_stays_settled_once_it_is()
    {
        await Write(transaction => KeptPlaceTable.Save(transaction, Place(2, Duration.FromMinutes(1))));
        await Write(transaction => KeptPlaceTable.Save(transaction, Place(1)));
        var tried = Place(1) with { Attempts = 1, NotBefore = Start + Duration.FromHours(1) };
        await Write(transaction => KeptPlaceTable.Save(transaction, tried));
        (await Read(connection => KeptPlaceTable.Open(connection, Musterkreis))).ShouldBe([tried, Place(2, Duration.FromMinutes(1))]);
        (await Write(transaction => KeptPlaceTable.End(transaction, Musterkreis, Place(1).Contact, KeptPlaceOutcome.Withdrawn, Start))).ShouldBeTrue();
        await Write(transaction => KeptPlaceTable.Save(transaction, tried with { Attempts = 2 }));
        (await Read(connection => KeptPlaceTable.Find(connection, Musterkreis, Place(1).Contact))).ShouldBe(tried with { Outcome = KeptPlaceOutcome.Withdrawn, EndedAt = Start });
        (await Read(connection => CallbackRequestTable.CountByNumber(connection, Musterkreis, Start)))[Caller].ShouldBe(2);
        (await Write(transaction => KeptPlaceTable.RemoveEnded(transaction, Musterkreis, Start + Duration.FromSeconds(1)))).ShouldBe(1);
    }

    [Fact]
    public async Task An_office_that_has_chosen_nothing_has_the_defaults() =>
        (await Read(connection => CallSettingsTable.Of(connection, Musterkreis))).ShouldBe(new CallSettings());

    [Fact]
    public async Task Settings_come_back_with_every_choice()
    {
        var hours = ((HoursReading.Hours)HoursNotation.Read("Mo-Fr 12-13")).Weekly;
        var settings = new CallSettings
        {
            Service = new ServiceLineSettings { Strategy = Strategy.RingAll, RingsFor = Duration.FromSeconds(15), MostWaiting = 7, ServesWaitingAtClosing = false, AgentsSignIn = true },
            DirectDials = new DirectDialSettings { WhenBusy = Elsewhere.Deputy | Elsewhere.Team, WhenClosed = Elsewhere.Service, BusyWait = Duration.FromMilliseconds(1_500) },
            Guard = new LoadGuard(6, Duration.FromMinutes(2), hours),
            Guards = [new PostGuard(Kuhlmann, LoadGuard.None)],
            Callbacks = new CallbackSettings { AreOffered = false, AlsoAllowed = ["+31"], ShownNumber = "+4957219824" },
            KeepsCallerNumbersForDays = 7,
        };
        await Write(transaction => CallSettingsTable.Save(transaction, Musterkreis, settings));
        var found = await Read(connection => CallSettingsTable.Of(connection, Musterkreis));
        found.Guards.ShouldBe(settings.Guards);
        found.Callbacks.AlsoAllowed.ShouldBe(settings.Callbacks.AlsoAllowed);
        (found with { Guards = settings.Guards, Callbacks = found.Callbacks with { AlsoAllowed = settings.Callbacks.AlsoAllowed } }).ShouldBe(settings);
    }

    [Fact]
    public async Task Moves_blocks_and_recordings_of_announcements_come_back()
    {
        var moves = new[] { new NumberMove(Service, MoveState.Old, null, "24@10.0.0.9", Start, "anna"), new NumberMove(DirectDial, MoveState.Parallel, 2, null, Start, "anna") };
        await Write(transaction => NumberMoveTable.Save(transaction, Musterkreis, moves));
        (await Read(connection => NumberMoveTable.Of(connection, Musterkreis))).ShouldBe(moves, ignoreOrder: true);
        var block = new CallerBlock(new CallerBlockId(IdOf(1)), Caller, "Hat mit Gewalt gedroht.", new LocalDate(2026, 9, 20), Start, "anna");
        await Write(transaction => CallerBlockTable.Save(transaction, Musterkreis, block));
        (await Read(connection => CallerBlockTable.Of(connection, Musterkreis))).ShouldBe([block]);
        (await Write(transaction => CallerBlockTable.RemoveOver(transaction, Musterkreis, new LocalDate(2026, 9, 20)))).ShouldBe(0);
        (await Write(transaction => CallerBlockTable.RemoveOver(transaction, Musterkreis, new LocalDate(2026, 9, 21)))).ShouldBe(1);
        var entry = new PromptRecordingTable.Entry("willkommen", "de", Start, "anna");
        await Write(transaction => PromptRecordingTable.Save(transaction, Musterkreis, entry, [1]));
        await Write(transaction => PromptRecordingTable.Save(transaction, Musterkreis, entry, [2]));
        (await Read(connection => PromptRecordingTable.Of(connection, Musterkreis))).ShouldBe([entry]);
        (await Read(connection => PromptRecordingTable.Sound(connection, Musterkreis, "willkommen", "de"))).ShouldBe([2]);
        (await Write(transaction => PromptRecordingTable.Remove(transaction, Musterkreis, "willkommen", "de"))).ShouldBeTrue();
        (await Write(transaction => PromptRecordingTable.Remove(transaction, Musterkreis, "willkommen", "de"))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_post_says_of_itself_goes_with_the_post()
    {
        await Write(transaction => AddPost(transaction, Kuhlmann));
        var seat = new Seat(Kuhlmann, SeatState.Paused, "Pause", Start);
        await Write(transaction => SeatTable.Save(transaction, Musterkreis, seat with { State = SeatState.Present }));
        await Write(transaction => SeatTable.Save(transaction, Musterkreis, seat));
        (await Read(connection => SeatTable.Of(connection, Musterkreis))).ShouldBe([seat]);
        await Write(transaction => transaction.Connection!.ExecuteAsync("delete from post where id = @Post", new { Post = Kuhlmann }, transaction));
        (await Read(connection => SeatTable.Of(connection, Musterkreis))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_invented_callers_left_behind_is_forgotten_and_never_handed_to_another_driver()
    {
        await Write(async transaction =>
        {
            await ContactRecordTable.Save(transaction, Record(1) with { Source = ContactSource.Practice, Ending = Ending.Callback });
            await ContactRecordTable.Save(transaction, Record(2) with { Ending = Ending.Callback });
            await KeptPlaceTable.Save(transaction, Place(1));
            await KeptPlaceTable.Save(transaction, Place(2));
            await OpenCallTable.Save(transaction, Open(3) with { Source = ContactSource.Practice });
            await OpenCallTable.Save(transaction, Open(4));
        });
        (await Read(connection => KeptPlaceTable.Open(connection, Musterkreis, ContactSource.Live))).ShouldBe([Place(2)]);
        (await Read(connection => KeptPlaceTable.Open(connection, Musterkreis, ContactSource.Practice))).ShouldBe([Place(1)]);
        await Write(async transaction =>
        {
            await KeptPlaceTable.EndPractice(transaction);
            await OpenCallTable.RemovePractice(transaction);
        });
        (await Read(connection => KeptPlaceTable.Open(connection, Musterkreis))).ShouldBe([Place(2)]);
        (await Read(connection => OpenCallTable.All(connection, ContactSource.Practice))).ShouldBeEmpty();
        (await Read(connection => OpenCallTable.All(connection, ContactSource.Live))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_sits_at_one_post_of_an_office_or_at_none()
    {
        var (account, other) = (new AccountId(IdOf(900)), new PostId(IdOf(901)));
        await Write(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "insert into account (id, user_name, normalized_user_name, password_hash, security_stamp, concurrency_stamp, created_at) values (@account, 'a', 'A', 'h', 's', 'c', @Start)", new { account, Start },
                transaction);
            await AddPost(transaction, Kuhlmann);
            await AddPost(transaction, other);
        });
        (await Read(connection => SeatChoiceTable.Find(connection, account, Musterkreis))).ShouldBeNull();
        foreach (var post in new[] { Kuhlmann, other })
        {
            await Write(transaction => SeatChoiceTable.Save(transaction, account, Musterkreis, post));
            (await Read(connection => SeatChoiceTable.Find(connection, account, Musterkreis))).ShouldBe(post);
        }
        await Write(transaction => SeatChoiceTable.Remove(transaction, account, Musterkreis));
        (await Read(connection => SeatChoiceTable.Find(connection, account, Musterkreis))).ShouldBeNull();
    }

    static Task AddPost(DbTransaction transaction, PostId post) => transaction.Connection!.ExecuteAsync(
        "insert into post (id, office_id, position, title, leads_team, placements, languages, qualifications, phone_hours, visiting_hours, by_appointment_only, release_mode, safety_objection) values (@post, @Office, 0, '', @no, '', '', '', '', '', @no, '', @no)",
        new { post, Office = Musterkreis, no = false },
        transaction);
}
