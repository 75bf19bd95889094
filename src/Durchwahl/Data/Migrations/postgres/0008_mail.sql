-- What for: signed links in mails about promises, each for one promise and one recipient, known only by a digest. The job of links deletes them 30 days after they have expired.
create table promise_link (
  digest text primary key, -- SHA-256 of the token, hexadecimal
  promise_id uuid not null references promise (id) on delete cascade,
  office_id uuid not null references office (id),
  recipient_key text not null, -- kind and id; no address
  recipient_name text not null, -- a team or a post, never a person
  for_post uuid, -- who had to act when the mail was written
  for_team uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_for text,
  replaced_at timestamptz
);
create index promise_link_by_promise on promise_link (promise_id);
create index promise_link_by_expiry on promise_link (expires_at);

-- What for: which mails about promises went out, so that what comes back finds its promise; holds no address. The job of links deletes them after 90 days.
create table promise_mail (
  id uuid primary key, -- of the work in the outbox, and in the Message-ID
  promise_id uuid not null references promise (id) on delete cascade,
  office_id uuid not null references office (id),
  recipient_key text,
  recipient_name text,
  state text not null, -- Sent, Refused, Bounced
  at timestamptz not null
);
create index promise_mail_by_promise on promise_mail (promise_id);
create index promise_mail_by_time on promise_mail (at);

-- What for: which mails came in about promises, so that none is noted twice and none floods a promise. The job of links deletes them after 90 days.
create table promise_mail_in (
  digest text primary key, -- SHA-256 of the mail, hexadecimal
  promise_id uuid not null references promise (id) on delete cascade,
  at timestamptz not null
);
create index promise_mail_in_by_promise on promise_mail_in (promise_id, at);
