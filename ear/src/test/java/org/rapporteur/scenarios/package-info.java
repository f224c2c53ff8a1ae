/**
 * How it went wrong before, each as a test under its name and year: a refusal to sign (2011), an exporter left unnamed (2012),
 * hostile attachments (2016), a hold of six months (2018), a report amended after its submission (2018), silence broken shortly
 * before its expiry (2022).
 */
package org.rapporteur.scenarios;
