namespace Durchwahl.Domain.Access;

/// <summary>What is wrong with an audit trail, and where.</summary>
public abstract record AuditFault
{
    AuditFault()
    {
    }

    /// <summary>At which position it was noticed.</summary>
    public abstract long Position { get; }

    /// <summary>Rows are not there.</summary>
    /// <param name="First">The first position that is missing.</param>
    /// <param name="Last">The last one.</param>
    public sealed record RowsMissing(long First, long Last) : AuditFault
    {
        /// <inheritdoc/>
        public override long Position => First;
    }

    /// <summary>The keys or digests of a row are not those that it was written with.</summary>
    /// <param name="At">Its position.</param>
    public sealed record RowChanged(long At) : AuditFault
    {
        /// <inheritdoc/>
        public override long Position => At;
    }

    /// <summary>A row follows another row than the one that stands before it: the one before was replaced, or rows changed places.</summary>
    /// <param name="At">The position of the row that follows.</param>
    public sealed record LinkBroken(long At) : AuditFault
    {
        /// <inheritdoc/>
        public override long Position => At;
    }

    /// <summary>A value is not the one that was written, was added later, or was deleted without its salt.</summary>
    /// <param name="At">The position of the row.</param>
    /// <param name="Field">Which value.</param>
    public sealed record ValueChanged(long At, AuditField Field) : AuditFault
    {
        /// <inheritdoc/>
        public override long Position => At;
    }

    /// <summary>The trail ends before a head that was kept.</summary>
    /// <param name="Last">The position of the last row that is there; 0 for none.</param>
    /// <param name="Head">The head.</param>
    public sealed record TailCut(long Last, AuditHead Head) : AuditFault
    {
        /// <inheritdoc/>
        public override long Position => Last + 1;
    }

    /// <summary>The row that a head names has another hash: the history before it was written anew.</summary>
    /// <param name="Head">The head.</param>
    public sealed record OtherHistory(AuditHead Head) : AuditFault
    {
        /// <inheritdoc/>
        public override long Position => Head.Count;
    }
}
