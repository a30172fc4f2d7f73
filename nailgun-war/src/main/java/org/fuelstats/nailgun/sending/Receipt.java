package org.fuelstats.nailgun.sending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was sent when, and what the collector answered. */
@Entity
@Table(name = "fuelstats_receipts")
class Receipt {
    private static final int LONGEST_ANSWER = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "address", nullable = false)
    private String address;

    @Column(name = "records", nullable = false)
    private int records;

    /** Before compression. */
    @Column(name = "bytes", nullable = false)
    private int bytes;

    /** Null if there was no answer. */
    @Column(name = "status")
    private Integer status;

    @Column(name = "answer", nullable = false)
    private String answer;

    /** For Hibernate. */
    protected Receipt() {}

    Receipt(Instant sentAt, String address, int records, int bytes, Integer status, String answer) {
        this.sentAt = sentAt;
        this.address = address;
        this.records = records;
        this.bytes = bytes;
        this.status = status;
        this.answer = answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer;
    }

    /** The receipt for a viewer. */
    Shown shown() {
        return new Shown(id, sentAt, address, records, bytes, status, answer);
    }

    /** A receipt on the wire. */
    record Shown(long id, Instant sentAt, String address, int records, int bytes, Integer status, String answer) {}
}
