namespace Durchwahl.Calls.Contract;

/// <summary>The exchange, or a program that it needs, does not do what it should; the message is a German sentence for the operator.</summary>
sealed class ExchangeFailedException(string message) : Exception(message);
