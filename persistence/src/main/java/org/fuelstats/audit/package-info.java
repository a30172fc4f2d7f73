/** The audit log: refused logins, lock-outs and operators' actions, in the server's log and in a table. */
package org.fuelstats.audit;
