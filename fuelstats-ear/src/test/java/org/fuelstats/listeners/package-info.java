/** What the listeners do with clients before the application sees their requests, on the real server. */
package org.fuelstats.listeners;
