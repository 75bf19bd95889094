using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Publishing;

/// <summary>An immutable, numbered, released version of an office's phone book: all that public pages, exports and the API read.</summary>
/// <param name="Office">The office.</param>
/// <param name="Number">Counts from 1 in each office.</param>
/// <param name="MadeAt">When it came into force.</param>
/// <param name="Content">What the public may know.</param>
public sealed record Publication(OfficeId Office, int Number, Instant MadeAt, PublishedOffice Content);
