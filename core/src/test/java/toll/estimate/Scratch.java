package toll.estimate;

final class Scratch {
    public static void main(String[] a) {
        Workers w = new Workers(2);
        CaptureTable t = Published.table("western_us");
        for (int times : new int[] {1000, 10000}) for (int seed = 1; seed < 6; seed++) {
            Stepwise st = new Stepwise(5, .02);
            var b = Bootstrap.of(t, k -> k.n() + st.best(k).unseen(), times, seed, w);
            System.out.printf("%d %s z0 %.3f a %.3f  raw %.0f %.0f%n", times, b.interval(Normal.Z95), b.z0(), b.acceleration(), Bootstrap.quantile(b.replicates(), .025), Bootstrap.quantile(b.replicates(), .975));
        }
    }
}
