using NodaTime;

namespace Durchwahl.House;

/// <summary>What can be set: by environment (DURCHWAHL_URLS), else in a file (appsettings.json: { "urls": … }). Options of the command line go before both.</summary>
/// <param name="DataFolder">Where the data lies.</param>
/// <param name="Database">PostgreSQL, or the path of a SQLite file; null for the data folder.</param>
/// <param name="Chromium">The browser that prints the PDF list.</param>
/// <param name="Values">The rest by name.</param>
sealed record Settings(string DataFolder, string? Database, string? Chromium, IConfiguration Values)
{
    const string Prefix = "DURCHWAHL_";
    const string FileName = "appsettings.json";

    /// <summary>Reads the settings.</summary>
    /// <param name="dataFolder">Absolute path of the data folder.</param>
    /// <param name="file">The file as somebody named it; null for the usual one, which may be missing.</param>
    public static Settings Read(string dataFolder, string? file)
    {
        var named = file ?? Environment.GetEnvironmentVariable(Prefix + "SETTINGS");
        var values = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath(named ?? Path.Combine(dataFolder, FileName)), optional: named is null, reloadOnChange: false)
            .AddEnvironmentVariables(Prefix)
            .Build();
        return new Settings(dataFolder, values["database"], values["chromium"], values);
    }

    /// <summary>The house that they describe.</summary>
    public HouseOptions Options(IClock clock)
    {
        var usual = new HouseOptions(DataFolder, Database, clock);
        return usual with
        {
            Urls = Values["urls"] ?? usual.Urls,
            PublicAddress = Values["public_address"] ?? Values["publicAddress"],
            TrustedProxies = Proxies(),
            SecurityContact = Values["security_contact"] ?? Values["securityContact"],
            Chromium = Chromium,
            OpenId = OpenIdSettings.Read(Values.GetSection("openid")),
            MetricsToken = Values["metrics_token"] ?? Values["metricsToken"],
            ExchangeSounds = Values["exchange_sounds"] ?? Values["exchangeSounds"],
        };
    }

    /// <summary>The mail server; what was given on the command line goes before. User and password never stand there.</summary>
    /// <param name="host">--smtp-host.</param>
    /// <param name="port">--smtp-port.</param>
    /// <param name="startTls">--smtp-starttls.</param>
    /// <param name="from">--mail-from.</param>
    public SmtpSettings? Smtp(string? host, string? port, string? startTls, string? from) => SmtpSettings.Read(
        host ?? Values["smtp_host"] ?? Values["smtpHost"], port ?? Values["smtp_port"] ?? Values["smtpPort"], startTls ?? Values["smtp_starttls"] ?? Values["smtpStarttls"],
        Values["smtp_user"] ?? Values["smtpUser"], Values["smtp_password"] ?? Values["smtpPassword"], from ?? Values["mail_from"] ?? Values["mailFrom"]);

    /// <summary>The exchange; <paramref name="given"/> on the command line goes before. User and password never stand there: everybody on the machine could read them.</summary>
    public ExchangeChoice Exchange(string? given) => ExchangeChoice.Read(
        given ?? Values["exchange"], Values["exchange_user"] ?? Values["exchangeUser"], Values["exchange_password"] ?? Values["exchangePassword"]);

    // A list in the file, or one text with blanks between the addresses in the environment.
    string[] Proxies() => (Values["trusted_proxies"] ?? Values["trustedProxies"])?.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? Values.GetSection("trustedProxies").Get<string[]>() ?? [];
}
