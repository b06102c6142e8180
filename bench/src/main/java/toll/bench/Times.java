package toll.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Times of requests that many threads make. */
final class Times {
    /** One request; throws where it is not answered as it should be. */
    interface Request {
        Object make() throws IOException, InterruptedException;
    }

    private final List<Double> millis = new ArrayList<>();
    private final AtomicLong wrong = new AtomicLong();

    /** Waits, makes a request and notes its time. @return false where the thread should end */
    boolean one(long pause, Request request) {
        try {
            Thread.sleep(pause);
            long at = System.nanoTime();
            request.make();
            double took = WebVisitor.millis(at);
            synchronized (millis) {
                millis.add(took);
            }
        } catch (IOException failed) {
            if (wrong.incrementAndGet() < 4) {
                System.out.println("failed: " + failed.getMessage());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    @Override
    public String toString() {
        double[] all;
        synchronized (millis) {
            all = millis.stream().mapToDouble(d -> d).sorted().toArray();
        }
        if (all.length == 0) {
            return "no answer, errors " + wrong;
        }
        return String.format(
                Locale.ROOT,
                "%d requests, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms, errors %d",
                all.length,
                all[all.length / 2],
                all[all.length * 95 / 100],
                all[all.length * 99 / 100],
                all[all.length - 1],
                wrong.get());
    }
}
