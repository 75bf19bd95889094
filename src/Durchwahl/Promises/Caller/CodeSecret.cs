using System.Security.Cryptography;
using Durchwahl.Data;
using Durchwahl.Promises.Tables;
using Microsoft.AspNetCore.DataProtection;

namespace Durchwahl.Promises.Caller;

/// <summary>
/// The secret of the house in the digests of codes. There are only 90 million codes: whoever had a copy of the database and nothing else could try them all. It lies in the database, so that all
/// nodes have the same, protected by the keys that lie beside it.
/// </summary>
sealed class CodeSecret(Database database, IDataProtectionProvider protection)
{
    const int Bytes = 32;

    readonly IDataProtector _protector = protection.CreateProtector("zusage.geheimnis");
    byte[]? _known;

    /// <exception cref="CryptographicException">The keys beside the data are not those with which it was protected.</exception>
    public async Task<byte[]> Get() => _known ??= _protector.Unprotect(Convert.FromBase64String(await database.Read(CallerSecretTable.Find) ?? await Begin()));

    async Task<string> Begin()
    {
        var fresh = Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(Bytes)));
        await database.Write(transaction => CallerSecretTable.Begin(transaction, fresh));
        return (await database.Read(CallerSecretTable.Find))!;
    }
}
