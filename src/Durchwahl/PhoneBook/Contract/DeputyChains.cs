using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>Who stands in for whom, without loading the phone book.</summary>
static class DeputyChains
{
    /// <summary>The chain of an office as it is at this moment of the transaction.</summary>
    public static async Task<DeputyChain> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null)
    {
        var deputies = await connection.QueryAsync<(PostId Post, PostId? Deputy)>("select id, deputy_id from post where office_id = @office", new { office }, transaction);
        var absences = (await AbsenceTable.Of(connection, office, transaction)).ToLookup(absence => absence.Post);
        return new DeputyChain(deputies.ToDictionary(entry => entry.Post, entry => entry.Deputy), (post, day) => absences[post].Any(absence => absence.Covers(day)));
    }
}
