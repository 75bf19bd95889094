using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Durchwahl.Access.OpenId;

/// <summary>Asks the office's own provider who somebody is: code flow with PKCE, state and nonce, and an ID token that is believed only when everything in it fits (OWASP ASVS 5.0.0, 6.8.2, 10.2.1, 10.5).</summary>
sealed class OpenIdProvider : IDisposable
{
    const int LargestAnswer = 1_000_000;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };
    readonly OpenIdSettings? _settings;
    readonly ConfigurationManager<OpenIdConnectConfiguration>? _discovery;
    readonly HouseTime _time;
    readonly ILogger<OpenIdProvider> _log;

    public OpenIdProvider(HouseOptions options, HouseTime time, ILogger<OpenIdProvider> log)
    {
        (_settings, _time, _log) = (options.OpenId, time, log);
        if (_settings is null) return;
        _discovery = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{_settings.Issuer.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(_http) { RequireHttps = _settings.RequiresHttps });
    }

    /// <summary>What the link to it says; null when the house has no provider.</summary>
    public string? Label => _settings?.Label;

    /// <summary>Where the browser is sent; null when the provider does not answer.</summary>
    public async Task<string?> AddressFor(PendingOutside pending, string backTo)
    {
        if (await Configuration() is not { } provider) return null;
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(pending.Verifier)));
        return QueryString.Create(
        [
            KeyValuePair.Create<string, string?>("response_type", "code"), new("client_id", _settings!.ClientId), new("redirect_uri", backTo), new("scope", "openid profile email"),
            new("state", pending.State), new("nonce", pending.Nonce), new("code_challenge", challenge), new("code_challenge_method", "S256"),
        ]).ToString() is var query ? provider.AuthorizationEndpoint + (provider.AuthorizationEndpoint.Contains('?', StringComparison.Ordinal) ? "&" + query[1..] : query) : null;
    }

    /// <summary>Takes the code to the provider and looks at what it says of the person.</summary>
    public async Task<OpenIdAnswer> Redeem(string code, PendingOutside pending, string backTo)
    {
        if (await Configuration() is not { } provider) return Refused(OpenIdFault.ProviderAway);
        var (token, fault) = await TokenFor(code, pending, backTo, provider);
        if (token is null) return Refused(fault);
        var result = await Validate(token, provider);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have new keys since they were asked for.
            _discovery!.RequestRefresh();
            if (await Configuration() is { } renewed) result = await Validate(token, renewed);
        }
        if (!result.IsValid) return Refused(FaultOf(result.Exception));
        return Text(result, "nonce") == pending.Nonce ? PersonIn(result) : Refused(OpenIdFault.WrongNonce);
    }

    async Task<OpenIdConnectConfiguration?> Configuration()
    {
        try
        {
            var found = await _discovery!.GetConfigurationAsync(CancellationToken.None);
            if (found.Issuer == _settings!.Issuer) return found;
            _log.LogError("The provider calls itself by another name than openid.issuer says.");
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException or ArgumentException)
        {
            _log.LogWarning("The provider of sign-ins does not answer: {Problem}", problem.InnerException?.GetType().Name ?? problem.GetType().Name);
        }
        return null;
    }

    async Task<(string? Token, OpenIdFault Fault)> TokenFor(string code, PendingOutside pending, string backTo, OpenIdConnectConfiguration provider)
    {
        try
        {
            using var request = TokenRequest(code, pending, backTo, provider);
            using var answer = await _http.SendAsync(request);
            if (!answer.IsSuccessStatusCode) return (null, (int)answer.StatusCode >= 500 ? OpenIdFault.ProviderAway : OpenIdFault.CodeRefused);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("id_token", out var token) && token.ValueKind is JsonValueKind.String
                ? (token.GetString(), default) : (null, OpenIdFault.CodeRefused);
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or JsonException or IOException or InvalidOperationException)
        {
            _log.LogWarning("The provider of sign-ins gives no token: {Problem}", problem.GetType().Name);
            return (null, OpenIdFault.ProviderAway);
        }
    }

    HttpRequestMessage TokenRequest(string code, PendingOutside pending, string backTo, OpenIdConnectConfiguration provider)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = backTo, ["code_verifier"] = pending.Verifier };
        var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        if (provider.TokenEndpointAuthMethodsSupported.Contains("client_secret_post", StringComparer.Ordinal)) (fields["client_id"], fields["client_secret"]) = (_settings!.ClientId, _settings.ClientSecret);
        else request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(_settings!.ClientId)}:{Uri.EscapeDataString(_settings.ClientSecret)}")));
        request.Content = new FormUrlEncodedContent(fields);
        return request;
    }

    Task<TokenValidationResult> Validate(string token, OpenIdConnectConfiguration provider) => Tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = _settings!.Issuer,
        ValidAudience = _settings.ClientId,
        IssuerSigningKeys = provider.SigningKeys,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
        LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
    });

    // By the clock of the house, as everything else.
    bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = _time.Now.ToDateTimeUtc();
        return until is { } end && now < end + Skew && (from is not { } start || now >= start - Skew);
    }

    static OpenIdFault FaultOf(Exception? problem) => problem switch
    {
        SecurityTokenInvalidIssuerException => OpenIdFault.WrongIssuer,
        SecurityTokenInvalidAudienceException => OpenIdFault.WrongAudience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => OpenIdFault.OutOfTime,
        _ => OpenIdFault.WrongKey,
    };

    // Under which claims a provider tells a name that can be an account's, the better one first.
    static readonly string[] NameClaims = ["preferred_username", "email"];

    OpenIdAnswer PersonIn(TokenValidationResult result)
    {
        if (Text(result, "azp") is { } party && party != _settings!.ClientId) return Refused(OpenIdFault.WrongAudience);
        if (Text(result, "sub") is not { Length: > 0 and <= 255 } subject) return Refused(OpenIdFault.WrongKey);
        var name = NameClaims.Select(claim => Text(result, claim)).FirstOrDefault(text => text is not null && AccountNames.AreUsable(text));
        return new OpenIdAnswer.Person(_settings!.Issuer, subject, name, [.. result.ClaimsIdentity.FindAll(_settings.GroupClaim).Select(claim => claim.Value)]);
    }

    static string? Text(TokenValidationResult result, string claim) => result.ClaimsIdentity.FindFirst(claim)?.Value;

    static OpenIdAnswer.Refused Refused(OpenIdFault fault) => new(fault);

    public void Dispose() => _http.Dispose();
}

/// <summary>A sign-in that was begun here and waits for the provider; the browser carries it, sealed.</summary>
/// <param name="State">Comes back with the answer: it is the answer to this sign-in of this browser.</param>
/// <param name="Nonce">Comes back inside the token.</param>
/// <param name="Verifier">Only who began can redeem the code (RFC 7636).</param>
/// <param name="GoOn">Where to afterwards.</param>
/// <param name="At">When it was begun.</param>
sealed record PendingOutside(string State, string Nonce, string Verifier, string? GoOn, Instant At)
{
    /// <summary>How long somebody may take at the provider.</summary>
    public static readonly Duration Lasts = Duration.FromMinutes(10);

    public static PendingOutside Begin(string? goOn, Instant now) => new(Secret(), Secret(), Secret(), goOn, now);

    static string Secret() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
