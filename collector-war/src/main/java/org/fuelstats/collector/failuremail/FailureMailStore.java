package org.fuelstats.collector.failuremail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fuelstats.persistence.database.Database;

/** The states of the mails in their table, the outbox. Every method is a transaction of its own. */
@ApplicationScoped
class FailureMailStore {
    /** Longer than a mail server may take for its last reply: until then another node may be waiting for that reply. */
    static final Duration LONGEST_HANDOVER = Duration.ofMinutes(2);

    private final Database database;

    /** For the container's proxy. */
    protected FailureMailStore() {
        this(null);
    }

    @Inject
    FailureMailStore(Database database) {
        this.database = database;
    }

    /**
     * Takes over what a node left that stopped: what it had only claimed was certainly not accepted, since it can't be handed over any more;
     * what it was handing over may have been, and is sent again all the same. Only for who holds the lock of the round.
     *
     * @return how many mails may have been accepted
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int takeOver(Instant now) {
        update("update failure_mails set state = 'pending', due_at = ? where state = 'claimed'", Timestamp.from(now));
        return update(
                "update failure_mails set state = 'pending', due_at = ? where state = 'handing_over' and attempted_at < ?",
                Timestamp.from(now),
                Timestamp.from(now.minus(LONGEST_HANDOVER)));
    }

    /** Claims the mail that has been due for longest; empty if none is due. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<FailureMail> claim(Instant now) {
        return database.with(connection -> {
            String sql = "update failure_mails set state = 'claimed', attempts = attempts + 1, attempted_at = ?"
                    + " where id = (select id from failure_mails where state = 'pending' and due_at <= ?"
                    + " order by due_at, id limit 1 for update skip locked)"
                    + " returning id, attempts, digest, message_id";
            try (PreparedStatement claim = connection.prepareStatement(sql)) {
                claim.setTimestamp(1, Timestamp.from(now));
                claim.setTimestamp(2, Timestamp.from(now));
                try (ResultSet row = claim.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    new FailureMail(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getString(4)))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * Notes that the mail server is about to learn that the mail is complete.
     *
     * @return false if another node has taken the mail over meanwhile: it must not be completed
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean handingOver(FailureMail mail, Instant now) {
        return update(
                        "update failure_mails set state = 'handing_over', attempted_at = ?"
                                + " where id = ? and attempts = ? and state = 'claimed'",
                        Timestamp.from(now),
                        mail.id(),
                        mail.attempt())
                == 1;
    }

    /** Notes that the mail server has the mail, whoever handed it over. */
    @Transactional(TxType.REQUIRES_NEW)
    public void sent(FailureMail mail, Instant now) {
        update(
                "update failure_mails set state = 'sent', sent_at = ?, problem = null where id = ? and state <> 'sent'",
                Timestamp.from(now),
                mail.id());
    }

    /** Gives a claimed mail back, to be tried again at this time. */
    @Transactional(TxType.REQUIRES_NEW)
    public void giveBack(FailureMail mail, Instant due, String problem) {
        update(
                "update failure_mails set state = 'pending', due_at = ?, problem = ?"
                        + " where id = ? and attempts = ? and state in ('claimed', 'handing_over')",
                Timestamp.from(due),
                problem,
                mail.id(),
                mail.attempt());
    }

    /**
     * Gives a mail up that was made before this time.
     *
     * @return whether it was: a later one is left as it is
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean giveUp(FailureMail mail, Instant madeBefore, String problem) {
        return update(
                        "update failure_mails set state = 'failed', problem = ? where id = ? and attempts = ?"
                                + " and state in ('claimed', 'handing_over') and created_at < ?",
                        problem,
                        mail.id(),
                        mail.attempt(),
                        Timestamp.from(madeBefore))
                == 1;
    }

    /** How many mails have the state. */
    @Transactional(TxType.REQUIRES_NEW)
    public long count(String condition) {
        return database.with(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select count(*) from failure_mails where " + condition);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private int update(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                return update.executeUpdate();
            }
        });
    }
}
