-- What for: rows of the audit trail from before it was chained. The first start after this migration carries them over into audit_entry and audit_value and deletes them here; the table stays empty.
alter table audit rename to audit_before_chain;
drop index audit_by_office;

-- What for: who changed what, when and why, as a chain: each row holds the hash of the row before and of its own keys and digests. Kept as long as the office exists; nothing is deleted or changed.
-- The subject is a kind and an id, never a name. Of everything that could be personal only a salted digest stands here; the values are in audit_value.
create table audit_entry (
  position bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  office_id uuid,
  what text not null,
  subject text not null,
  actor_digest bytea not null,
  why_digest bytea,
  before_digest bytea,
  after_digest bytea,
  previous_hash bytea not null,
  hash bytea not null
);
create index audit_entry_by_office on audit_entry (office_id, at);
create index audit_entry_by_subject on audit_entry (subject);

-- What for: what the digests of audit_entry stand for, each with its salt: who, why, and the changed facts before and after as JSON. Kept as long as the row of the chain, unless a value has to be
-- deleted (deletion for one person, end of its time): then value and salt become null, the digest says nothing any more, and the chain stays whole.
create table audit_value (
  position bigint primary key references audit_entry (position),
  actor text,
  actor_salt bytea,
  why text,
  why_salt bytea,
  before text,
  before_salt bytea,
  after text,
  after_salt bytea
);

create view audit as
  select e.position, e.id, e.at, e.office_id, v.actor, e.what, e.subject, v.why, v.before, v.after from audit_entry e left join audit_value v on v.position = e.position;

-- What for: who saw personal data of whom, by which way; ids only. Kept for 180 days; the nightly job of retention deletes (AccessLogTable.RemoveBefore).
-- account_id is null for the command line; it refers to nothing, because the account may be removed earlier.
create table access_log (
  id uuid primary key,
  at timestamptz not null,
  office_id uuid not null,
  account_id uuid,
  kind text not null,
  subject_id uuid not null,
  way text not null
);
create index access_log_by_office on access_log (office_id, at);
create index access_log_by_subject on access_log (subject_id, at);

-- What for: the second factor of an account, a shared secret (RFC 6238) encrypted with the key ring. Kept until the person or an administrator removes it, or with the account. confirmed_at is null until the
-- first code fitted. last_step is the newest step whose code was used: no code counts twice. failed_count and locked_until limit guessing.
create table second_factor (
  account_id uuid primary key references account (id) on delete cascade,
  secret text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  failed_count integer not null default 0,
  locked_until timestamptz
);

-- What for: codes for a person who has lost the second factor, as SHA-256 of 120 random bits. Deleted when used, when new ones are made, and with the second factor.
create table recovery_code (
  account_id uuid not null references second_factor (account_id) on delete cascade,
  code_sha256 text not null,
  primary key (account_id, code_sha256)
);

-- What for: who has given the right password and still has to give the second factor. The cookie holds the secret, the table only its SHA-256. Deleted when the code fits, and by every sign-in after five minutes.
create table pending_sign_in (
  secret_sha256 text primary key,
  account_id uuid not null references account (id) on delete cascade,
  started_at timestamptz not null
);

-- What for: which roles of an office have to have a second factor. Kept until an administrator of the office changes it.
create table second_factor_duty (
  office_id uuid not null,
  role text not null,
  primary key (office_id, role)
);

-- What for: which account belongs to a person of the office's own sign-in (OpenID Connect). Kept as long as the account.
create table outside_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account (id) on delete cascade,
  primary key (issuer, subject)
);
create index outside_identity_by_account on outside_identity (account_id);
