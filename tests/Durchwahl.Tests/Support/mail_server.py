"""A real mail server for tests: aiosmtpd on a free port. Tells what happens on standard output, one JSON object a line.

The local part of a recipient says what becomes of a mail: gibtesnicht 550, voll 552, spaeter 451 the first time, langsam never answers, haelt answers when a line comes in.
Arguments: --tls CERTIFICATE KEY, --login USER PASSWORD.
"""
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


def tell(**event):
    print(json.dumps(event), flush=True)


class Server(SMTP):
    auth_login = SMTP.auth_LOGIN  # .NET writes the method in small letters


class Mails:
    def __init__(self):
        self.postponed = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "gibtesnicht":
            return "550 5.1.1 <%s>: Recipient address rejected: User unknown" % address
        if name == "voll":
            return "552 5.2.2 Mailbox full"
        if name == "spaeter" and address not in self.postponed:
            self.postponed.add(address)
            return "451 4.7.1 Greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_QUIT(self, server, session, envelope):
        tell(event="quit")
        return "221 Bye"

    async def handle_DATA(self, server, session, envelope):
        names = [address.split("@")[0] for address in envelope.rcpt_tos]
        tell(event="mail", sender=envelope.mail_from, to=envelope.rcpt_tos, data=envelope.content.decode("latin-1"), encrypted=session.ssl is not None, user=session.auth_data)
        if "langsam" in names:
            await asyncio.sleep(3600)
        if "haelt" in names:
            await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
        return "250 2.0.0 OK: taken"


async def main(arguments):
    context = login = None
    if "--tls" in arguments:
        at = arguments.index("--tls")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(arguments[at + 1], arguments[at + 2])
    if "--login" in arguments:
        at = arguments.index("--login")
        login = (arguments[at + 1].encode(), arguments[at + 2].encode())

    def authenticate(server, session, envelope, mechanism, data):
        name = data.login.decode("utf-8", "replace")
        is_right = (data.login, data.password) == login
        return AuthResult(success=is_right, auth_data=name if is_right else None, handled=True if is_right else False)

    mails = Mails()

    def connection():
        return Server(mails, tls_context=context, require_starttls=context is not None, authenticator=authenticate if login else None, auth_required=login is not None,
                      auth_require_tls=context is not None, hostname="mail.example", data_size_limit=33554432)

    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0)
    tell(event="open", port=server.sockets[0].getsockname()[1])
    async with server:
        await server.serve_forever()


asyncio.run(main(sys.argv[1:]))
