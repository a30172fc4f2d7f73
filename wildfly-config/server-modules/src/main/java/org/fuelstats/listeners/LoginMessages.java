package org.fuelstats.listeners;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of refused logins and lock-outs, in the category of the audit log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 281, max = 289)
interface LoginMessages extends BasicLogger {
    LoginMessages LOG = Logger.getMessageLogger(LoginMessages.class, "org.fuelstats.audit");

    /**
     * A login with a user's name and a password was refused.
     *
     * <p>Action: Nothing. Many of them are an attack or a client with an old password; FUEL0282 and FUEL0283 tell when it is stopped.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 281, value = "Login of user %s from %s refused")
    void loginFailed(String user, String address);

    /**
     * A user had too many failed logins from one address, and is locked out for this address. Other addresses are not affected.
     *
     * <p>Action: Find out who sends from that address. The lock-out ends by itself; docs/operation.md (Users) tells how to end it earlier.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 282, value = "User %s is locked out for the address %s after %d failed logins, for %d s")
    void userLockedOut(String user, String address, int attempts, long seconds);

    /**
     * Too many logins from one address failed, and the address is locked out.
     *
     * <p>Action: Find out who sends from that address. If it is a proxy, name it in fuelstats.connections.trusted-proxies.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 283, value = "Address %s is locked out after %d failed logins, for %d s")
    void addressLockedOut(String address, int attempts, long seconds);

    /**
     * The file that ends lock-outs was changed: all users and addresses may log in again.
     *
     * <p>Action: Nothing.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 284, value = "Lock-outs ended, since %s was changed")
    void lockoutsEnded(String file);
}
