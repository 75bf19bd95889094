using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Durchwahl.Tests.Access;

/// <summary>A provider of sign-ins inside the test: does everything right unless told otherwise.</summary>
sealed class MisbehavingProvider : IAsyncDisposable
{
    public const string ClientId = "durchwahl", ClientSecret = "nur für Tests & Proben";

    readonly RSA _key = RSA.Create(2048), _foreignKey = RSA.Create(2048);
    readonly WebApplication _server;

    MisbehavingProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = CallsItself ?? Issuer, ["authorization_endpoint"] = Issuer + "/auth", ["token_endpoint"] = Issuer + "/token", ["jwks_uri"] = Issuer + "/keys",
            ["response_types_supported"] = new[] { "code" }, ["token_endpoint_auth_methods_supported"] = AuthMethods,
        }));
        _server.MapGet("/keys", () => Results.Json(new { keys = new[] { JsonWebKeyOf(KeyNumber) } }));
        _server.MapPost("/token", Token);
    }

    public string Issuer => _server.Urls.First();

    /// <summary>What the discovery says; null for the truth.</summary>
    public string? CallsItself { get; set; }

    public string[] AuthMethods { get; set; } = ["client_secret_post"];

    public string Subject { get; set; } = "s-1";

    public string? Name { get; set; } = "erika.muster";

    public string[] Groups { get; set; } = ["redaktion"];

    /// <summary>The nonce of the last sign-in, unless another one is planted.</summary>
    public string Nonce { get; set; } = "";

    public string Challenge { get; set; } = "";

    public DateTime Now { get; set; }

    /// <summary>The key ring changes with this.</summary>
    public int KeyNumber { get; set; } = 1;

    /// <summary>Changes what is about to be signed.</summary>
    public Action<SecurityTokenDescriptor> Twist { get; set; } = _ => { };

    public bool SignsWithForeignKey { get; set; }

    /// <summary>Changes the finished token.</summary>
    public Func<string, string> Deform { get; set; } = token => token;

    /// <summary>Answers instead of a token.</summary>
    public IResult? Instead { get; set; }

    public static async Task<MisbehavingProvider> Open()
    {
        var provider = new MisbehavingProvider();
        await provider._server.StartAsync();
        return provider;
    }

    async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var secret = form["client_secret"].ToString();
        if (request.Headers.Authorization.ToString() is { Length: > 6 } basic) secret = Uri.UnescapeDataString(Encoding.UTF8.GetString(Convert.FromBase64String(basic[6..])).Split(':')[1]);
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["code"] != "richtig" || secret != ClientSecret || challenge != Challenge) return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        return Instead ?? Results.Json(new { access_token = "x", token_type = "Bearer", id_token = Deform(IdToken()) });
    }

    string IdToken()
    {
        var claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = Nonce, ["groups"] = Groups };
        if (Name is not null) claims["preferred_username"] = Name;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = ClientId, Claims = claims, IssuedAt = Now, Expires = Now.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(SignsWithForeignKey ? _foreignKey : _key) { KeyId = $"k{KeyNumber}" }, SecurityAlgorithms.RsaSha256),
        };
        Twist(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    object JsonWebKeyOf(int number)
    {
        var key = _key.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = $"k{number}", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _key.Dispose();
        _foreignKey.Dispose();
    }
}
