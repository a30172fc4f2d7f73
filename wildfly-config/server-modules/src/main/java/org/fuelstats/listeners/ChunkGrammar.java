package org.fuelstats.listeners;

/**
 * The framing of a chunked body, byte by byte and to the letter of RFC 9112, 7.1: lines end with CR LF and nothing else, and a chunk is
 * exactly as long as its size says.
 */
final class ChunkGrammar {
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_LINE = 8192;

    private State state = State.SIZE;
    private long size;
    private int digits;
    private int lineLength;

    private enum State {
        SIZE,
        EXTENSION,
        LF_OF_SIZE,
        DATA,
        CR_OF_DATA,
        LF_OF_DATA,
        TRAILER_START,
        TRAILER,
        LF_OF_TRAILER,
        LAST_LF,
        END
    }

    /** How many bytes of data come next; 0 if the next byte belongs to the framing. */
    long data() {
        return state == State.DATA ? size : 0;
    }

    boolean ended() {
        return state == State.END;
    }

    /** Takes note of so many bytes of data, at most {@link #data()}. */
    void passed(int bytes) {
        size -= bytes;
        if (size == 0) {
            state = State.CR_OF_DATA;
        }
    }

    /** Takes the next byte of the framing. */
    void next(byte value) throws MalformedBody {
        state = switch (state) {
            case SIZE -> size(value);
            case EXTENSION -> text(value, State.EXTENSION, State.LF_OF_SIZE);
            case LF_OF_SIZE -> lf(value, size == 0 ? State.TRAILER_START : State.DATA);
            case CR_OF_DATA -> cr(value);
            case LF_OF_DATA -> endOfChunk(value);
            case TRAILER_START -> value == '\r' ? State.LAST_LF : text(value, State.TRAILER, State.LF_OF_TRAILER);
            case TRAILER -> text(value, State.TRAILER, State.LF_OF_TRAILER);
            case LF_OF_TRAILER -> lf(value, State.TRAILER_START);
            case LAST_LF -> lf(value, State.END);
            case DATA, END -> throw new IllegalStateException("not a byte of the framing: " + state);
        };
    }

    private State size(byte value) throws MalformedBody {
        int digit = Character.digit(value, 16);
        if (digit >= 0 && value > 0) {
            if (++digits > MOST_DIGITS) {
                throw new MalformedBody("the size of a chunk has too many digits");
            }
            size = size * 16 + digit;
            return State.SIZE;
        }
        if (digits == 0) {
            throw new MalformedBody("a chunk does not begin with its size");
        }
        if (value == ';') {
            return State.EXTENSION;
        }
        if (value != '\r') {
            throw new MalformedBody("the size of a chunk is not followed by CR LF");
        }
        return State.LF_OF_SIZE;
    }

    private State text(byte value, State same, State lineEnd) throws MalformedBody {
        if (value == '\r') {
            return lineEnd;
        }
        if (value >= 0 && value < ' ' && value != '\t') {
            throw new MalformedBody("a line holds a control character");
        }
        if (++lineLength > LONGEST_LINE) {
            throw new MalformedBody("the extensions and trailers are too long");
        }
        return same;
    }

    private State cr(byte value) throws MalformedBody {
        if (value != '\r') {
            throw new MalformedBody("a chunk is not followed by CR LF where its size says that it ends");
        }
        return State.LF_OF_DATA;
    }

    private State endOfChunk(byte value) throws MalformedBody {
        digits = 0;
        return lf(value, State.SIZE);
    }

    private State lf(byte value, State after) throws MalformedBody {
        if (value != '\n') {
            throw new MalformedBody("CR is not followed by LF");
        }
        return after;
    }
}
