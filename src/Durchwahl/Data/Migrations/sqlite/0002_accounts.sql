-- What for: who may sign in. Kept until the account is removed (page "Konten" or verb "user remove"); removing deletes the row.
-- start_password_until is set while the person has not yet chosen a password of their own.
create table account (
  id text primary key,
  user_name text not null,
  normalized_user_name text not null unique,
  password_hash text not null,
  security_stamp text not null,
  concurrency_stamp text not null,
  access_failed_count integer not null default 0,
  lockout_end text,
  start_password_until text,
  created_at text not null,
  last_sign_in_at text
) strict;

-- What for: which account holds which role in which office. Kept until the role is taken or the account is removed.
create table role_grant (
  account_id text not null references account (id) on delete cascade,
  office_id text not null,
  role text not null,
  granted_at text not null,
  primary key (account_id, office_id, role)
) strict;
create index role_grant_by_office on role_grant (office_id);

-- What for: who is signed in now. The cookie holds the secret, the table only its SHA-256. Kept until somebody signs out or an
-- administrator ends it; every sign-in deletes the sessions that are over (30 minutes unused, 10 hours old).
create table session (
  secret_sha256 text primary key,
  account_id text not null references account (id) on delete cascade,
  started_at text not null,
  seen_at text not null
) strict;
create index session_by_account on session (account_id);
