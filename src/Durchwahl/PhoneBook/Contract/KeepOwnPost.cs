using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.PhoneBook.Editing;
using Durchwahl.PhoneBook.Publishing;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>What somebody may change of a post on which they sit: its phone hours and its absences. Whether it is their own is asked by whoever calls this.</summary>
sealed class KeepOwnPost(EditPhoneBook edit, RecordAbsence absences, NewIds ids, HouseTime time)
{
    /// <summary>Changes the phone hours; the public sees them with the next publication.</summary>
    /// <returns>Why nothing changed; empty when it is as wanted now.</returns>
    public async Task<ImmutableArray<FieldRefusal>> ChangeHours(KnownOffice office, Actor by, PostId post, PhoneHoursInput input) =>
        await edit.Edit(office, by, book => PhoneHoursEditing.Change(book, post, input)) is EditPhoneBook.Outcome.Refused refused ? refused.Refusals : [];

    /// <summary>Enters an absence; the public sees the deputy at once.</summary>
    /// <returns>Why nothing changed; empty when it is as wanted now.</returns>
    public Task<ImmutableArray<FieldRefusal>> EnterAbsence(KnownOffice office, Actor by, PostId post, AbsenceInput input) =>
        Record(office, by, book => AbsenceEditing.Record(book, post, input, time.Today, ids.Next));

    /// <summary>Takes an absence of the post back; one of another post stays.</summary>
    /// <returns>Why nothing changed; empty when it is as wanted now.</returns>
    public Task<ImmutableArray<FieldRefusal>> TakeBack(KnownOffice office, Actor by, PostId post, AbsenceId absence) => Record(office, by, book =>
        book.Absences.Any(known => known.Id == absence && known.Post == post) ? AbsenceEditing.TakeBack(book, absence) : new EditDecision.Unchanged());

    async Task<ImmutableArray<FieldRefusal>> Record(KnownOffice office, Actor by, Func<OfficeBook, EditDecision> decide) =>
        await absences.Record(OfficeKey.Parse(office.Key), by, decide) is RecordAbsence.Outcome.Refused refused ? refused.Refusals : [];
}
