using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises;

/// <summary>A promise as far as somebody may see it.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Details">What it says about the person; null when deleted or not for the reader.</param>
/// <param name="History">What happened; without words when they are not for the reader.</param>
/// <param name="Settings">Kinds and topics.</param>
/// <param name="Book">The office.</param>
/// <param name="Reader">Who asks.</param>
/// <param name="Now">The moment.</param>
public sealed record SeenPromise(Promise Promise, PromiseDetails? Details, IReadOnlyList<PromiseStep> History, PromiseSettings Settings, OfficeBook Book, PromiseReader Reader, Instant Now);
