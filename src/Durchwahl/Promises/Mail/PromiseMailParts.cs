using Durchwahl.Data;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Jobs;

namespace Durchwahl.Promises.Mail;

/// <summary>What hand-over by mail consists of.</summary>
static class PromiseMailParts
{
    public static void AddPromiseMail(this IServiceCollection services) => services
        .AddSingleton<IMailbox, SmtpMailbox>().AddSingleton<UseLink>().AddSingleton<ReceiveMail>().AddSingleton<WaitingMails>().AddSingleton<MailHealth>()
        .AddOutboxWork<TellByMail>().AddOutboxWork<DeliverMail>().AddHostedService<MailTidyingJob>();
}
