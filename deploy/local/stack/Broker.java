/** The real Kafka, on a leash. Arguments: those of kafka.Kafka (the path of server.properties). */
public final class Broker {
    private Broker() {}

    public static void main(String[] arguments) {
        Leash.hold();
        kafka.Kafka.main(arguments);
    }
}
