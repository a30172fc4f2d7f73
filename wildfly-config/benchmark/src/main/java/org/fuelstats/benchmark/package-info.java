/**
 * The command that measures a running system. What is measured is in the packages below: the collector, the metric store ({@code series}) and analytics
 * over a large fleet. It is no test: it prints figures and judges nothing.
 */
package org.fuelstats.benchmark;
