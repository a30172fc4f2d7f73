package org.fuelstats.listeners;

/** A connection as the limits see it. */
interface ClientConnection {
    boolean isOpen();

    /** Closes it soon, in the thread that it belongs to. */
    void close();
}
