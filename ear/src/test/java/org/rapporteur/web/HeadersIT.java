package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;

/** What browsers are told, and what they are not believed. */
@BesideOthers
class HeadersIT {

    private static final String COOKIE = "rapporteur";
    private static final String STYLE = "/jakarta.faces.resource/rapporteur.css.xhtml";

    @ParameterizedTest
    @CsvSource({"/sign-in, 200, no-store", "/work, 200, no-store", "/reports, 200, no-store", "/public, 200, no-cache", "/, 303, no-store", "/nothing-here, 404, no-store", "/report, 404, no-store",
        "/identity/sign-in.xhtml, 301, no-store",
        "/api/v1/reports, 200, no-store", "/api/v1/nothing, 404, no-store", "/api/v1/openapi.json, 200, no-store", "/api/v1/public/reports, 200, no-cache", STYLE + ", 200, 'public, max-age=300'"})
    void areOnEveryAnswer(String path, int status, String caching, Application application) throws Exception {
        var answer = get(application, path, "Cookie", signIn(application, "maritime"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cache-Control")).isEqualTo(caching);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe-eval", "*");
        assertThat(header(answer, "Server") + header(answer, "X-Powered-By")).doesNotContainIgnoringCase("wildfly").doesNotContainIgnoringCase("undertow");
        assertThat(answer.body()).doesNotContain("\tat ", "jsessionid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", STYLE, "/jakarta.faces.resource/rapporteur.js.xhtml", "/api/v1/openapi.json"})
    void travelCompressed(String path, Application application) throws Exception {
        assertThat(header(get(application, path, "Accept-Encoding", "gzip"), "Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/WEB-INF/templates/base.xhtml", "/META-INF/MANIFEST.MF", "/resources/../WEB-INF/web.xml", "/public/../work"})
    void whatIsNotForBrowsersIsNotHandedOut(String path, Application application) throws Exception {
        var answer = raw(URI.create(application.url()), "GET " + path + " HTTP/1.1\r\nHost: " + URI.create(application.url()).getAuthority() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain(" 200 OK", "<web-app", "Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/web-inf/web.xml", "/META-INF/MANIFEST.MF", "//WEB-INF/"})
    void whatTheServerItselfWouldRefuseHasTheHeadersToo(String path, Application application) throws Exception {
        var answer = raw(URI.create(application.url()), "GET " + path + " HTTP/1.1\r\nHost: " + URI.create(application.url()).getAuthority() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not the page's"})
    void aPostWithoutThePagesNonceIsRefusedBeforeItDoesAnything(String nonce, Application application) throws Exception {
        var door = door(application);
        var answer = enter(application, new Door(door.cookie(), nonce, door.page()), "maritime", application.account("maritime").password(), "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(get(application, "/work", "Cookie", door.cookie()).statusCode()).as("nobody was signed in").isEqualTo(303);
        assertThat(enter(application, door, "maritime", application.account("maritime").password(), "").statusCode()).as("with it").isIn(302, 303);
    }

    @Test
    void scriptsOfAPageCarryItsNonce(Application application) throws Exception {
        var page = get(application, "/sign-in");
        var nonce = nonce(page);
        assertThat(Pattern.compile("<script(?![^>]*nonce=\"" + Pattern.quote(nonce) + "\")").matcher(page.body()).find()).as("a script without the nonce").isFalse();
        assertThat(nonce(get(application, "/sign-in"))).isNotEqualTo(nonce);
    }

    @Test
    void theSessionsCookieStaysWithTheBrowser(Application application) throws Exception {
        var cookie = header(get(application, "/sign-in"), "Set-Cookie");
        assertThat(cookie).startsWith(COOKIE + "=").containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax").containsIgnoringCase("Path=/");
    }

    @Test
    void whoPlantedASessionDoesNotShareIt(Application application) throws Exception {
        var planted = cookie(get(application, "/sign-in"));
        var own = signIn(application, "finance", planted);
        assertThat(own).isNotEqualTo(planted);
        assertThat(get(application, "/work", "Cookie", own).statusCode()).isEqualTo(200);
        assertThat(get(application, "/work", "Cookie", planted).statusCode()).isEqualTo(303);
    }

    @Test
    void aSignInThatFailsSaysNothingMore(Application application) throws Exception {
        var wrongPassword = enter(application, door(application), "chair", "wrong", "");
        var wrongName = enter(application, door(application), "no-such-person", "wrong", "");
        assertThat(wrongPassword.statusCode()).isEqualTo(200);
        assertThat(wrongPassword.body()).contains("The name or the password is not right.");
        assertThat(wrongName.body()).contains("The name or the password is not right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/reports", "/evidence", "/people", "/report?id=00000000-0000-0000-0000-000000000000", "/record?id=1&page=2"})
    void aPageWithoutASessionLeadsToTheDoorAndBack(String path, Application application) throws Exception {
        var turnedAway = get(application, path);
        assertThat(turnedAway.statusCode()).isEqualTo(303);
        assertThat(header(turnedAway, "Location")).isEqualTo("/sign-in?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @Test
    void signingInLeadsToWhereOneWantedToGo(Application application) throws Exception {
        assertThat(header(enter(application, door(application), "maritime", application.account("maritime").password(), "/reports"), "Location")).endsWith("/reports");
        for (var elsewhere : new String[] {"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"}) {
            assertThat(header(enter(application, door(application), "maritime", application.account("maritime").password(), elsewhere), "Location")).endsWith("/work");
        }
    }

    @Test
    void signingOutEndsTheSession(Application application) throws Exception {
        var cookie = signIn(application, "maritime");
        assertThat(get(application, "/sign-out", "Cookie", cookie).statusCode()).as("a link does not sign out").isNotEqualTo(303);
        var out = post(application, "/sign-out", "", "Cookie", cookie);
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(header(out, "Clear-Site-Data")).contains("cookies");
        assertThat(get(application, "/work", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://elsewhere.example", "Origin, http://localhost.elsewhere.example"})
    void aForeignPostIsRefused(String header, String value, Application application) throws Exception {
        var cookie = signIn(application, "maritime");
        for (var path : new String[] {"/sign-out", "/work", "/api/v1/reports"}) {
            assertThat(post(application, path, "", "Cookie", cookie, header, value).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get(application, "/work", "Cookie", cookie).statusCode()).as("still signed in").isEqualTo(200);
        assertThat(post(application, "/sign-out", "", "Cookie", cookie, "Origin", application.url()).statusCode()).as("our own").isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.example", "localhost.elsewhere.example", "localhost@elsewhere.example"})
    void anUnknownHostIsRefused(String host, Application application) throws Exception {
        var server = URI.create(application.url());
        for (var path : new String[] {"/work", "/sign-in", "/api/v1/public/reports"}) {
            var answer = raw(server, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain(host);
        }
        assertThat(raw(server, "GET /work HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nX-Forwarded-Host: " + host + "\r\nConnection: close\r\n\r\n")).contains("303").doesNotContain(host);
    }

    @Test
    void aSessionIsNotTakenFromTheAddress(Application application) throws Exception {
        var id = signIn(application, "maritime").substring(COOKIE.length() + 1);
        assertThat(get(application, "/work;" + COOKIE + "=" + id).statusCode()).isNotEqualTo(200);
        assertThat(get(application, "/work;jsessionid=" + id).statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/reports", "/api/v1/reports", "/api/v1/session"})
    void areAlsoOnWhatTurnsAway(String path, Application application) throws Exception {
        var answer = get(application, path);
        assertThat(answer.statusCode()).isIn(303, 401);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
    }

    private record Door(String cookie, String nonce, String page) {
    }

    private static Door door(Application application, String... headers) throws Exception {
        var page = get(application, "/sign-in", headers);
        return new Door(headers.length > 0 ? headers[1] : cookie(page), nonce(page), page.body());
    }

    private static String nonce(HttpResponse<String> page) {
        return found("script-src 'self' 'nonce-([^']+)';?$", header(page, "Content-Security-Policy"));
    }

    private static String signIn(Application application, String name) throws Exception {
        return cookie(enter(application, door(application), name, application.account(name).password(), ""));
    }

    private static String signIn(Application application, String name, String planted) throws Exception {
        return cookie(enter(application, door(application, "Cookie", planted), name, application.account(name).password(), ""));
    }

    private static HttpResponse<String> enter(Application application, Door door, String name, String password, String then) throws Exception {
        var state = found("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"", door.page());
        var form = Map.of("door", "door", "door:name", name, "door:password", password, "door:enter", "door:enter", "jakarta.faces.ViewState", state, "primefaces.nonce", door.nonce(), "then", then);
        return post(application, "/sign-in", form.entrySet().stream().map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")), "Cookie", door.cookie());
    }

    private static String cookie(HttpResponse<String> answer) {
        return found("(" + COOKIE + "=[^;]+)", header(answer, "Set-Cookie"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in: %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> get(Application application, String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(application.url() + path)), headers);
    }

    private static HttpResponse<String> post(Application application, String path, String form, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(application.url() + path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)), headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(URI server, String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
