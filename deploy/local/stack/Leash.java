import java.io.IOException;

/** Ends this process in good order when whoever started it is gone: its standard input, a pipe held open by the starter, then ends. */
final class Leash {
    private Leash() {}

    static void hold() {
        Thread watcher = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // what is written is of no interest, only the end
                }
            } catch (IOException brokenPipe) {
                // the same as an end
            }
            System.exit(0);
        }, "leash");
        watcher.setDaemon(true);
        watcher.start();
    }
}
