package org.fuelstats.listeners;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What the listeners allow their clients.
 *
 * @param perAddress connections from one address to one listener
 * @param exempt addresses of trusted proxies, whose connections are not limited
 * @param handshake the time for the TLS handshake
 */
public record ConnectionLimits(int perAddress, Predicate<InetAddress> exempt, Duration handshake) {}
