/**
 * What all endpoints have in common: the way of a request from its body to its answer, the answer's form, and the form
 * of errors. What an endpoint's statistics mean is the endpoint's own business.
 */
package org.fuelstats.collector.reception;
