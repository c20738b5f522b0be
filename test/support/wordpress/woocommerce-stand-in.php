<?php
/**
 * Stands in for WooCommerce: orders kept as options, and its public hooks fired with the arguments and
 * in the order that its documentation gives. No scheduler: the plug-in falls back to WordPress's own.
 */

class WC_Order {
	public $data;

	public function __construct( $data ) {
		$this->data = $data;
	}
	public function get_id() {
		return $this->data['id'];
	}
	public function get_order_number() {
		return 'A-' . $this->data['id'];
	}
	public function get_order_key() {
		return $this->data['key'];
	}
	public function get_total() {
		return $this->data['total'];
	}
	public function get_currency() {
		return 'EUR';
	}
	public function get_item_count() {
		return 2;
	}
	public function get_customer_id() {
		return $this->data['customer'];
	}
	public function get_billing_email() {
		return $this->data['email'];
	}
	public function get_date_paid() {
		return new DateTime( $this->data['paid'] );
	}
	public function get_date_created() {
		return $this->get_date_paid();
	}
	public function has_status( $any ) {
		return in_array( $this->data['status'], (array) $any, true );
	}
	public function get_meta( $name ) {
		return isset( $this->data['meta'][ $name ] ) ? $this->data['meta'][ $name ] : '';
	}
	public function update_meta_data( $name, $value ) {
		$this->data['meta'][ $name ] = $value;
	}
	public function save_meta_data() {
		update_option( 'stand_in_order_' . $this->data['id'], $this->data );
	}
	public function get_refunds() {
		return array_map(
			function ( $refund ) {
				return new class( $refund ) {
					private $refund;
					public function __construct( $refund ) {
						$this->refund = $refund;
					}
					public function get_id() {
						return $this->refund['id'];
					}
					public function get_amount() {
						return $this->refund['amount'];
					}
				};
			},
			$this->data['refunds']
		);
	}
}

function WC() {
	return new stdClass();
}
function wc_get_is_paid_statuses() {
	return array( 'processing', 'completed' );
}
function wc_get_order( $id ) {
	$data = get_option( "stand_in_order_$id" );
	return $data ? new WC_Order( $data ) : false;
}
function wc_get_orders( $query ) {
	global $wpdb;
	$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'stand\\_in\\_order\\_%' ORDER BY option_id" );
	$all   = array_filter(
		array_map(
			function ( $name ) {
				return new WC_Order( get_option( $name ) );
			},
			$names
		),
		function ( $order ) use ( $query ) {
			return $order->has_status( $query['status'] );
		}
	);
	return array_slice( array_values( $all ), ( $query['paged'] - 1 ) * $query['limit'], $query['limit'] );
}
function is_order_received_page() {
	return isset( $_GET['order-received'] );
}

// the thank-you page, with the hook as classic themes fire it and, with ?block, as some block themes do not
add_filter( 'query_vars', fn( $vars ) => array_merge( $vars, array( 'order-received' ) ) );
add_action(
	'stand_in_body',
	function () {
		if ( is_order_received_page() && ! isset( $_GET['block'] ) ) {
			do_action( 'woocommerce_thankyou', (int) $_GET['order-received'] );
		}
		if ( isset( $_GET['checkout'] ) ) {
			do_action( 'woocommerce_before_checkout_form' );
		}
	}
);

// what the shop does, told by the test: POST /?stand-in with a JSON body
add_action(
	'init',
	function () {
		if ( ! isset( $_GET['stand-in'] ) ) {
			return;
		}
		$told = json_decode( file_get_contents( 'php://input' ), true );
		if ( 'order' === $told['do'] ) {
			update_option( 'stand_in_order_' . $told['order']['id'], $told['order'] );
		}
		if ( 'status' === $told['do'] ) {
			$order  = wc_get_order( $told['id'] );
			$before = $order->data['status'];

			$order->data['status'] = $told['status'];
			$order->save_meta_data();
			do_action( 'woocommerce_order_status_changed', $told['id'], $before, $told['status'], $order );
		}
		if ( 'refund' === $told['do'] ) {
			$order                    = wc_get_order( $told['id'] );
			$order->data['refunds'][] = $told['refund'];
			$order->save_meta_data();
			do_action( 'woocommerce_order_refunded', $told['id'], $told['refund']['id'] );
		}
		wp_send_json( array( 'done' => true ) );
	}
);
