package org.rapporteur.launcher;

import java.nio.file.Path;

/** The command: starts Rapporteur, says how to reach it, and stays until Ctrl-C. */
public final class Launcher {

    private static final String USAGE = "Usage: Launcher --home DIR --data DIR [--port N]";

    private Path home;
    private Path data;
    private int port = 8080;

    private Launcher() {
    }

    public static void main(String[] arguments) {
        var launcher = new Launcher();
        try {
            launcher.read(arguments);
            launcher.run();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
        } catch (InterruptedException e) {
            System.err.println("Interrupted");
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
        }
        // Returning from run is never success: that is a signal's, see stopOnSignal.
        System.exit(1);
    }

    private void read(String[] arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new CannotStart("No value after " + arguments[i] + ". " + USAGE);
            }
            var value = arguments[i + 1];
            switch (arguments[i]) {
                case "--home" -> home = Path.of(value);
                case "--data" -> data = Path.of(value);
                case "--port" -> port = portFrom(value);
                default -> throw new CannotStart("Unknown option " + arguments[i] + ". " + USAGE);
            }
        }
        if (home == null || data == null) {
            throw new CannotStart(USAGE);
        }
    }

    private static int portFrom(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new CannotStart("Not a port: " + value);
        }
        return Integer.parseInt(value);
    }

    private void run() throws InterruptedException {
        var begin = System.nanoTime();
        var rapporteur = new Rapporteur(home, data, port, System.getenv(), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(rapporteur), "stop"));
        try {
            rapporteur.start();
            System.out.println(Welcome.text(rapporteur.url(), rapporteur.dataFolder(), (System.nanoTime() - begin) / 1e9));
            var code = rapporteur.waitFor();
            throw new CannotStart("The server has ended by itself (exit code " + code + "). Its log: "
                    + rapporteur.dataFolder().resolve("log/console.log"));
        } catch (RuntimeException | Error e) {
            if (rapporteur.isClosing()) {
                // A signal came: the shutdown hook is stopping everything and ends this process itself.
                Thread.currentThread().join();
            }
            rapporteur.close();
            throw e;
        }
    }

    private static void stopOnSignal(Rapporteur rapporteur) {
        if (rapporteur.isClosing()) {
            return;
        }
        System.out.println("\nStopping");
        rapporteur.close();
        // Stopping on request is success; the JVM by itself would report the signal.
        Runtime.getRuntime().halt(0);
    }
}
