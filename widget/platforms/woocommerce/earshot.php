<?php
/**
 * Plugin Name:       Earshot
 * Description:       Asks shoppers how it went, at the right moment. Puts the tag of your Earshot collector into the shop and tells it of purchases, orders and refunds.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       earshot
 *
 * WC requires at least: 7.1
 *
 * @package Earshot
 */

namespace Earshot;

defined( 'ABSPATH' ) || exit;

const OPTION       = 'earshot';
const PROBLEM      = 'earshot_problem';
const TOLD         = '_earshot_told';
const FORGET       = 'earshot_forget';
const SEND_ORDER   = 'earshot_send_order';
const SEND_PAST    = 'earshot_send_past';
const PAST_BATCH   = 100;
const MAX_ATTEMPTS = 12;

add_action( 'before_woocommerce_init', __NAMESPACE__ . '\declare_compatible' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\add_settings' );
add_action( 'admin_post_earshot_past', __NAMESPACE__ . '\start_past' );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), __NAMESPACE__ . '\add_link' );
add_filter( 'wp_consent_api_registered_' . plugin_basename( __FILE__ ), '__return_true' );

add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_tag' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\add_attributes', 10, 2 );
add_action( 'wp_logout', __NAMESPACE__ . '\mark_forget' );
add_action( 'woocommerce_thankyou', __NAMESPACE__ . '\track_purchase' );
add_action( 'wp_footer', __NAMESPACE__ . '\track_order_page' );
add_action( 'woocommerce_before_checkout_form', __NAMESPACE__ . '\track_checkout' );

add_action( 'woocommerce_order_status_changed', __NAMESPACE__ . '\order_changed', 10, 3 );
add_action( 'woocommerce_order_refunded', __NAMESPACE__ . '\order_refunded' );
add_action( SEND_ORDER, __NAMESPACE__ . '\send_order', 10, 2 );
add_action( SEND_PAST, __NAMESPACE__ . '\send_past', 10, 2 );

register_deactivation_hook( __FILE__, __NAMESPACE__ . '\unschedule' );
register_uninstall_hook( __FILE__, __NAMESPACE__ . '\uninstall' );

/* Settings */

/**
 * Reads what the owner set. Secrets may stand in wp-config.php instead of the database:
 * EARSHOT_IDENTITY_SECRET and EARSHOT_API_KEY.
 *
 * @return array{address: string, site: string, consent: bool, guests: bool, secret: string, key: string}
 */
function settings() {
	$set = wp_parse_args(
		get_option( OPTION, array() ),
		array(
			'address' => '',
			'site'    => '',
			'consent' => false,
			'guests'  => false,
			'secret'  => '',
			'key'     => '',
		)
	);
	if ( defined( 'EARSHOT_IDENTITY_SECRET' ) ) {
		$set['secret'] = EARSHOT_IDENTITY_SECRET;
	}
	if ( defined( 'EARSHOT_API_KEY' ) ) {
		$set['key'] = EARSHOT_API_KEY;
	}
	return $set;
}

/** Says whether the tag can be put into pages. */
function is_set_up() {
	$set = settings();
	return '' !== $set['address'] && '' !== $set['site'];
}

/** Says that orders are read through WooCommerce's own functions, whichever tables hold them. */
function declare_compatible() {
	if ( class_exists( '\Automattic\WooCommerce\Utilities\FeaturesUtil' ) ) {
		\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'custom_order_tables', __FILE__, true );
		\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'cart_checkout_blocks', __FILE__, true );
	}
}

/** Adds Settings › Earshot. */
function add_page() {
	add_options_page( 'Earshot', 'Earshot', 'manage_options', 'earshot', __NAMESPACE__ . '\show_page' );
}

/**
 * Puts a link to the settings beside the plug-in's name.
 *
 * @param string[] $links The links that stand there.
 * @return string[]
 */
function add_link( $links ) {
	$url = admin_url( 'options-general.php?page=earshot' );
	return array_merge( array( '<a href="' . esc_url( $url ) . '">' . esc_html( text( 'settings' ) ) . '</a>' ), $links );
}

/** Registers the fields of the settings page. */
function add_settings() {
	register_setting(
		'earshot',
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\clean_settings',
		)
	);
	add_settings_section( 'tag', '', '__return_empty_string', 'earshot' );
	foreach ( array( 'address', 'site', 'consent', 'secret', 'guests', 'key' ) as $name ) {
		add_settings_field(
			$name,
			esc_html( text( $name ) ),
			__NAMESPACE__ . '\show_field',
			'earshot',
			'tag',
			array(
				'name'      => $name,
				'label_for' => "earshot-$name",
			)
		);
	}
}

/**
 * Draws one field. What is secret is never printed.
 *
 * @param array{name: string} $field Which one.
 */
function show_field( $field ) {
	$name  = $field['name'];
	$value = settings()[ $name ];
	$id    = "earshot-$name";
	$input = OPTION . "[$name]";
	if ( 'consent' === $name || 'guests' === $name ) {
		printf( '<input type="checkbox" id="%s" name="%s" value="1" %s>', esc_attr( $id ), esc_attr( $input ), checked( $value, true, false ) );
	} elseif ( 'secret' === $name || 'key' === $name ) {
		$constant = 'secret' === $name ? 'EARSHOT_IDENTITY_SECRET' : 'EARSHOT_API_KEY';
		if ( defined( $constant ) ) {
			printf( '<code>%s</code> (wp-config.php)', esc_html( $constant ) );
		} else {
			printf(
				'<input type="password" class="regular-text" id="%s" name="%s" autocomplete="new-password" placeholder="%s">',
				esc_attr( $id ),
				esc_attr( $input ),
				'' === $value ? '' : esc_attr( text( 'kept' ) )
			);
			if ( '' !== $value ) {
				printf(
					' <label><input type="checkbox" name="%s" value="1"> %s</label>',
					esc_attr( OPTION . "[remove_$name]" ),
					esc_html( text( 'remove' ) )
				);
			}
		}
	} else {
		$hints = array(
			'address' => 'https://ask.acme.example',
			'site'    => 'acme',
		);
		printf(
			'<input type="text" class="regular-text" id="%s" name="%s" value="%s" placeholder="%s">',
			esc_attr( $id ),
			esc_attr( $input ),
			esc_attr( $value ),
			esc_attr( $hints[ $name ] )
		);
	}
	echo '<p class="description">' . esc_html( text( "{$name}_help" ) ) . '</p>';
}

/** Draws the settings page. */
function show_page() {
	echo '<div class="wrap"><h1>Earshot</h1>';
	show_state();
	echo '<form action="options.php" method="post">';
	settings_fields( 'earshot' );
	do_settings_sections( 'earshot' );
	submit_button();
	echo '</form>';
	if ( function_exists( 'wc_get_orders' ) && can_send() ) {
		echo '<form action="' . esc_url( admin_url( 'admin-post.php' ) ) . '" method="post">';
		echo '<input type="hidden" name="action" value="earshot_past">';
		wp_nonce_field( 'earshot_past' );
		submit_button( text( 'past' ), 'secondary' );
		echo '</form>';
	}
	echo '</div>';
}

/** Tells whether the collector answers for this site, and what last went wrong with an order. */
function show_state() {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only chooses a sentence
	if ( isset( $_GET['past'] ) ) {
		notice( 'info', text( 'past_begun' ) );
	}
	$problem = get_option( PROBLEM );
	if ( $problem ) {
		notice( 'error', text( 'order_problem' ) . ' ' . $problem );
	}
	if ( is_set_up() ) {
		$problem = find_tag_problem();
		notice( '' === $problem ? 'success' : 'error', '' === $problem ? text( 'tag_answers' ) : $problem );
	}
}

/**
 * Prints one sentence in a coloured frame.
 *
 * @param string $kind     success, info or error.
 * @param string $sentence What to say.
 */
function notice( $kind, $sentence ) {
	printf( '<div class="notice notice-%s inline"><p>%s</p></div>', esc_attr( $kind ), esc_html( $sentence ) );
}

/**
 * Asks the collector for the tag, as a shopper's browser would.
 *
 * @return string A sentence, or '' where the tag answers.
 */
function find_tag_problem() {
	$reply = wp_remote_get( tag_address(), array( 'timeout' => 5 ) );
	if ( is_wp_error( $reply ) ) {
		return text( 'no_collector' ) . ' ' . $reply->get_error_message();
	}
	$status = (int) wp_remote_retrieve_response_code( $reply );
	if ( 404 === $status ) {
		return text( 'no_site' );
	}
	return 200 === $status ? '' : text( 'no_collector' ) . " HTTP $status";
}

/**
 * Takes what the owner typed. What does not fit is refused by its field, and what stood there stays.
 *
 * @param mixed $typed The form's fields.
 * @return array<string, mixed>
 */
function clean_settings( $typed ) {
	$typed = is_array( $typed ) ? $typed : array();
	$kept  = get_option( OPTION, array() );
	$kept  = is_array( $kept ) ? $kept : array();
	$set   = array(
		'consent' => ! empty( $typed['consent'] ),
		'guests'  => ! empty( $typed['guests'] ),
	);

	$address = isset( $typed['address'] ) ? clean_address( $typed['address'] ) : '';
	if ( null === $address ) {
		add_settings_error( OPTION, 'address', text( 'address_refused' ) );
		$address = isset( $kept['address'] ) ? $kept['address'] : '';
	}
	$set['address'] = $address;

	$site = isset( $typed['site'] ) ? trim( (string) $typed['site'] ) : '';
	if ( '' !== $site && ! preg_match( '/^[a-z0-9][a-z0-9-]{0,63}$/', $site ) ) {
		add_settings_error( OPTION, 'site', text( 'site_refused' ) );
		$site = isset( $kept['site'] ) ? $kept['site'] : '';
	}
	$set['site'] = $site;

	foreach ( array( 'secret', 'key' ) as $name ) {
		$new          = isset( $typed[ $name ] ) ? trim( (string) $typed[ $name ] ) : '';
		$old          = isset( $kept[ $name ] ) ? $kept[ $name ] : '';
		$set[ $name ] = '' !== $new ? $new : ( empty( $typed[ "remove_$name" ] ) ? $old : '' );
	}
	delete_option( PROBLEM );
	return $set;
}

/**
 * Reads a collector's address: an origin, perhaps with a path, without what a pasted tag has behind it.
 *
 * @param mixed $typed What was typed: an address, or the whole script tag.
 * @return string|null Null where it is none.
 */
function clean_address( $typed ) {
	$text = trim( (string) $typed );
	if ( preg_match( '~\bsrc=["\']([^"\']+)~', $text, $found ) ) {
		$text = $found[1];
	}
	if ( '' === $text ) {
		return '';
	}
	if ( ! preg_match( '~^https?://~i', $text ) ) {
		$text = "https://$text";
	}
	$text = preg_replace( '~/w/[^/]*$~', '', $text );
	$text = untrailingslashit( esc_url_raw( $text, array( 'http', 'https' ) ) );
	$host = wp_parse_url( $text, PHP_URL_HOST );
	if ( ! $host || false !== strpos( $text, '?' ) || false !== strpos( $text, '#' ) ) {
		return null;
	}
	return $text;
}

/** The tag's address. */
function tag_address() {
	$set = settings();
	return $set['address'] . '/w/' . $set['site'] . '.js';
}

/* The tag */

/** Puts the tag into every page of the shop, and who is signed in beside it. */
function enqueue_tag() {
	if ( ! is_set_up() ) {
		return;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the collector says how long it holds
	wp_enqueue_script( 'earshot', tag_address(), array(), null, false );
	$calls   = 'window.earshot??=Object.assign((...call)=>earshot.q.push(call),{q:[]});';
	$calls  .= "if(document.cookie.includes('" . FORGET . "=1')){earshot('reset');document.cookie='" . FORGET . "=;path=/;max-age=0'}";
	$calls  .= settings()['consent'] ? consent_script() : '';
	$user_id = get_current_user_id();
	$calls  .= $user_id ? identify_call( (string) $user_id ) : '';
	$calls  .= cart_script();
	wp_add_inline_script( 'earshot', $calls, 'before' );
}

/**
 * Lets the tag load beside the page, and wait for consent where the owner said so.
 *
 * @param string $tag    The script element.
 * @param string $handle Which script.
 * @return string
 */
function add_attributes( $tag, $handle ) {
	if ( 'earshot' !== $handle ) {
		return $tag;
	}
	$attributes = 'async data-cfasync="false"' . ( settings()['consent'] ? ' data-consent="required"' : '' );
	return preg_replace( '~<script (?=[^>]*\bsrc=)~', "<script $attributes ", $tag, 1 );
}

/** Tells the tag what the consent tool knows, by WordPress's consent API. */
function consent_script() {
	return <<<'JS'
(() => {
  const tell = (isAllowed) => earshot('consent', isAllowed ? 'granted' : 'denied')
  const look = () => typeof wp_has_consent === 'function' && wp_has_consent('statistics') && tell(true)
  document.addEventListener('DOMContentLoaded', look)
  document.addEventListener('wp_consent_type_defined', look)
  document.addEventListener('wp_listen_for_consent_change', ({ detail }) => {
    if (detail && 'statistics' in detail) tell(detail.statistics === 'allow')
  })
})();
JS;
}

/** Tells the tag that something went into the cart, from classic themes and from blocks. */
function cart_script() {
	if ( ! function_exists( 'WC' ) ) {
		return '';
	}
	return <<<'JS'
document.addEventListener('DOMContentLoaded', () => {
  const add = () => earshot('track', 'add_to_cart')
  document.body.addEventListener('wc-blocks_added_to_cart', add)
  if (window.jQuery) jQuery(document.body).on('added_to_cart', add)
  else document.body.addEventListener('added_to_cart', add)
  document.querySelectorAll('form.cart').forEach((form) => form.addEventListener('submit', add))
});
JS;
}

/**
 * The call that names a customer, signed where the site's secret is known.
 *
 * @param string $customer The customer's id.
 * @return string
 */
function identify_call( $customer ) {
	$secret = settings()['secret'];
	if ( '' === $secret ) {
		return '';
	}
	$proof = hash_hmac( 'sha256', $customer, $secret );
	return "earshot('identify'," . js( $customer ) . ',{},' . js( $proof ) . ');';
}

/**
 * Writes a value so that it can stand in an inline script.
 *
 * @param mixed $value Anything.
 * @return string
 */
function js( $value ) {
	return wp_json_encode( $value, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_UNESCAPED_UNICODE );
}

/** Leaves a note for the next page that this browser's shopper has signed out. */
function mark_forget() {
	if ( ! headers_sent() ) {
		setcookie( FORGET, '1', time() + DAY_IN_SECONDS, '/', '', is_ssl(), false );
	}
}

/** Tells the tag that a checkout began. */
function track_checkout() {
	if ( is_set_up() ) {
		wp_print_inline_script_tag( "earshot('track','begin_checkout');" );
	}
}

/** Tells of the purchase where a theme's thank-you page leaves out WooCommerce's own hook. */
function track_order_page() {
	if ( ! function_exists( 'is_order_received_page' ) || ! is_order_received_page() ) {
		return;
	}
	// phpcs:disable WordPress.Security.NonceVerification.Recommended -- the order's own key proves who may see it
	$order = wc_get_order( absint( get_query_var( 'order-received' ) ) );
	$key   = isset( $_GET['key'] ) ? sanitize_text_field( wp_unslash( $_GET['key'] ) ) : '';
	// phpcs:enable
	if ( $order && hash_equals( $order->get_order_key(), $key ) ) {
		track_purchase( $order->get_id() );
	}
}

/**
 * Tells the tag of a purchase, once an order: not again when the page is reloaded, and not when the
 * payment failed.
 *
 * @param int $order_id The order's id.
 */
function track_purchase( $order_id ) {
	$order = is_set_up() ? wc_get_order( $order_id ) : false;
	if ( ! $order || $order->has_status( array( 'failed', 'cancelled' ) ) || $order->get_meta( TOLD ) ) {
		return;
	}
	$order->update_meta_data( TOLD, '1' );
	$order->save_meta_data();
	$customer = customer_of( $order );
	$purchase = array(
		'value'       => (float) $order->get_total(),
		'order_value' => (float) $order->get_total(),
		'currency'    => $order->get_currency(),
		'order'       => (string) $order->get_order_number(),
		'items'       => (int) $order->get_item_count(),
	);
	$calls    = null === $customer ? '' : identify_call( $customer );
	wp_print_inline_script_tag( $calls . "earshot('track','purchase'," . js( $purchase ) . ');' );
}

/* Orders */

/**
 * Who bought: the account's id; of a guest, if the owner allows it, a pseudonym of the mail address,
 * which nobody can turn back without the site's secret.
 *
 * @param \WC_Order $order The order.
 * @return string|null
 */
function customer_of( $order ) {
	$account = (int) $order->get_customer_id();
	if ( $account > 0 ) {
		return (string) $account;
	}
	$set   = settings();
	$email = strtolower( trim( (string) $order->get_billing_email() ) );
	if ( ! $set['guests'] || '' === $set['secret'] || '' === $email ) {
		return null;
	}
	return 'guest-' . substr( hash_hmac( 'sha256', "guest\n$email", $set['secret'] ), 0, 32 );
}

/** Says whether orders can be sent. */
function can_send() {
	return is_set_up() && '' !== settings()['key'];
}

/**
 * Plans to send an order when it is paid, or when a paid one is taken back.
 *
 * @param int    $order_id The order's id.
 * @param string $before   The status before.
 * @param string $after    The status now.
 */
function order_changed( $order_id, $before, $after ) {
	$paid  = array_merge( wc_get_is_paid_statuses(), array( 'refunded' ) );
	$taken = array( 'cancelled', 'failed' );
	if ( in_array( $after, $paid, true ) || ( in_array( $before, $paid, true ) && in_array( $after, $taken, true ) ) ) {
		plan( $order_id );
	}
}

/**
 * Plans to send an order of which something was given back.
 *
 * @param int $order_id The order's id.
 */
function order_refunded( $order_id ) {
	plan( $order_id );
}

/**
 * Sends an order beside the request that changed it, so that nobody who buys waits for the collector.
 *
 * @param int $order_id The order's id.
 * @param int $attempt  How many tries there were.
 * @param int $delay    Seconds until then.
 */
function plan( $order_id, $attempt = 0, $delay = 0 ) {
	if ( can_send() ) {
		plan_action( SEND_ORDER, array( (int) $order_id, (int) $attempt ), $delay );
	}
}

/**
 * Plans an action by WooCommerce's own scheduler, or by WordPress's where that is missing.
 *
 * @param string $hook  What to do.
 * @param array  $args  With what.
 * @param int    $delay Seconds until then.
 */
function plan_action( $hook, $args, $delay = 0 ) {
	if ( function_exists( 'as_schedule_single_action' ) ) {
		as_schedule_single_action( time() + $delay, $hook, $args, 'earshot' );
	} else {
		wp_schedule_single_event( time() + $delay, $hook, $args );
	}
}

/**
 * Sends an order as it is now, with its refunds; one that fails is sent again, at longer and longer
 * intervals, for about a week.
 *
 * @param int $order_id The order's id.
 * @param int $attempt  How many tries there were.
 */
function send_order( $order_id, $attempt = 0 ) {
	$order = function_exists( 'wc_get_order' ) ? wc_get_order( $order_id ) : false;
	$body  = $order ? body_of( array( $order ) ) : null;
	if ( null === $body ) {
		return;
	}
	$problem = post_orders( $body );
	if ( '' !== $problem && $attempt + 1 < MAX_ATTEMPTS ) {
		plan( $order_id, $attempt + 1, min( 5 * MINUTE_IN_SECONDS * 2 ** $attempt, DAY_IN_SECONDS ) );
	}
}

/**
 * Writes orders as the collector takes them.
 *
 * @param \WC_Order[] $orders Orders of any status.
 * @return array<string, array>|null Null where none has a customer.
 */
function body_of( $orders ) {
	$body = array();
	foreach ( $orders as $order ) {
		$customer = customer_of( $order );
		$at       = $order->get_date_paid() ? $order->get_date_paid() : $order->get_date_created();
		if ( null === $customer || ! $at ) {
			continue;
		}
		$is_taken         = $order->has_status( array( 'cancelled', 'failed' ) );
		$body['orders'][] = array(
			'id'       => (string) $order->get_id(),
			'customer' => $customer,
			'at'       => $at->format( 'c' ),
			'value'    => $is_taken ? 0 : max( 0, round( (float) $order->get_total(), 4 ) ),
			'currency' => $order->get_currency(),
		);
		foreach ( $is_taken ? array() : $order->get_refunds() as $refund ) {
			$body['refunds'][] = array(
				'id'    => (string) $refund->get_id(),
				'order' => (string) $order->get_id(),
				'value' => round( abs( (float) $refund->get_amount() ), 4 ),
			);
		}
	}
	return isset( $body['orders'] ) ? $body : null;
}

/**
 * Sends orders to the collector, and keeps why it could not.
 *
 * @param array<string, array> $body Orders and refunds.
 * @return string A sentence, or '' where they were kept.
 */
function post_orders( $body ) {
	$set   = settings();
	$reply = wp_remote_post(
		$set['address'] . '/api/sites/' . $set['site'] . '/orders',
		array(
			'timeout' => 15,
			'headers' => array(
				'Authorization' => 'Bearer ' . $set['key'],
				'Content-Type'  => 'application/json',
			),
			'body'    => wp_json_encode( $body ),
		)
	);
	$problem = find_reply_problem( $reply );
	if ( '' === $problem ) {
		delete_option( PROBLEM );
	} else {
		update_option( PROBLEM, $problem, false );
	}
	return $problem;
}

/**
 * Reads what became of a request.
 *
 * @param array|\WP_Error $reply The reply.
 * @return string A sentence, or '' where it went well.
 */
function find_reply_problem( $reply ) {
	if ( is_wp_error( $reply ) ) {
		return $reply->get_error_message();
	}
	$status = (int) wp_remote_retrieve_response_code( $reply );
	if ( 200 === $status ) {
		return '';
	}
	$body = json_decode( wp_remote_retrieve_body( $reply ), true );
	return "HTTP $status" . ( isset( $body['error'] ) && is_string( $body['error'] ) ? ": {$body['error']}" : '' );
}

/** Begins to send the orders that the shop has had, at the owner's word. */
function start_past() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( '', 403 );
	}
	check_admin_referer( 'earshot_past' );
	plan_action( SEND_PAST, array( 1, 0 ) );
	wp_safe_redirect( admin_url( 'options-general.php?page=earshot&past=1' ) );
	exit;
}

/**
 * Sends a hundred of the shop's orders, oldest first, and plans the next hundred.
 *
 * @param int $page    Which hundred, from 1.
 * @param int $attempt How many tries there were.
 */
function send_past( $page, $attempt = 0 ) {
	$orders = wc_get_orders(
		array(
			'type'    => 'shop_order',
			'status'  => array_merge( wc_get_is_paid_statuses(), array( 'refunded' ) ),
			'orderby' => 'ID',
			'order'   => 'ASC',
			'limit'   => PAST_BATCH,
			'paged'   => $page,
		)
	);
	if ( ! $orders ) {
		return;
	}
	$body = body_of( $orders );
	if ( null === $body || '' === post_orders( $body ) ) {
		plan_action( SEND_PAST, array( $page + 1, 0 ) );
	} elseif ( $attempt + 1 < MAX_ATTEMPTS ) {
		plan_action( SEND_PAST, array( $page, $attempt + 1 ), 5 * MINUTE_IN_SECONDS );
	}
}

/* Going */

/** Takes back what was planned. */
function unschedule() {
	foreach ( array( SEND_ORDER, SEND_PAST ) as $hook ) {
		if ( function_exists( 'as_unschedule_all_actions' ) ) {
			as_unschedule_all_actions( $hook );
		}
		wp_unschedule_hook( $hook );
	}
}

/** Leaves nothing behind. */
function uninstall() {
	unschedule();
	delete_option( OPTION );
	delete_option( PROBLEM );
	delete_metadata( 'post', 0, TOLD, '', true );
	global $wpdb;
	$table = $wpdb->prefix . 'wc_orders_meta';
	// phpcs:disable WordPress.DB -- WooCommerce's own table of orders' fields, which has no function to empty one by its name
	if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) === $table ) {
		$wpdb->delete( $table, array( 'meta_key' => TOLD ) );
	}
	// phpcs:enable
}

/* Words */

/**
 * A sentence in the language of whoever reads it.
 *
 * @param string $name Which one.
 * @return string
 */
function text( $name ) {
	$locale = determine_locale();
	$lang   = substr( $locale, 0, 2 );
	if ( 'zh' === $lang && preg_match( '/TW|HK/', $locale ) ) {
		$lang = 'en';
	}
	$words = words();
	return isset( $words[ $lang ][ $name ] ) ? $words[ $lang ][ $name ] : $words['en'][ $name ];
}

/**
 * All sentences: English, Korean, Chinese, Japanese.
 *
 * @return array<string, array<string, string>>
 */
function words() {
	return array(
		'en' => array(
			'settings'        => 'Settings',
			'address'         => 'Address of your collector',
			'address_help'    => 'As in the tag: you may paste the whole tag here.',
			'address_refused' => 'The address was not saved: write it like https://ask.acme.example.',
			'site'            => 'Site id',
			'site_help'       => 'The name before .js in the tag.',
			'site_refused'    => 'The site id was not saved: it has small letters, digits and hyphens, like acme.',
			'consent'         => 'Wait for consent',
			'consent_help'    => 'Nothing is stored and nothing is shown before your consent tool reports consent to statistics. It needs a tool that speaks the WP Consent API.',
			'secret'          => 'Identity secret',
			'secret_help'     => 'Signs who is signed in, so that nobody can answer in another customer\'s name. Without it shoppers stay anonymous. You find it in the site\'s settings, under “Signing customers”.',
			'guests'          => 'Recognise guests',
			'guests_help'     => 'Knows who buys without an account by a pseudonym of the mail address, which only your shop can make. The address itself never leaves the shop.',
			'key'             => 'API key',
			'key_help'        => 'With the role editor. Sends paid orders and refunds, for repeat purchase and customer value. Without it no order leaves the shop.',
			'kept'            => 'Saved. Leave empty to keep it.',
			'remove'          => 'Remove',
			'past'            => 'Send earlier orders',
			'past_begun'      => 'Earlier orders are being sent, a hundred at a time.',
			'order_problem'   => 'The last order could not be sent, and is tried again:',
			'tag_answers'     => 'The collector answers: the tag is in your shop.',
			'no_collector'    => 'The collector does not answer at this address.',
			'no_site'         => 'The collector answers, but knows no such site. Check the site id.',
		),
		'ko' => array(
			'settings'        => '설정',
			'address'         => '수집 서버 주소',
			'address_help'    => '태그에 적힌 주소입니다. 태그를 통째로 붙여 넣어도 됩니다.',
			'address_refused' => '주소를 저장하지 않았습니다. https://ask.acme.example 형식으로 입력하세요.',
			'site'            => '사이트 ID',
			'site_help'       => '태그에서 .js 앞에 있는 이름입니다.',
			'site_refused'    => '사이트 ID를 저장하지 않았습니다. acme처럼 영문 소문자, 숫자, 하이픈만 쓸 수 있습니다.',
			'consent'         => '동의를 기다리기',
			'consent_help'    => '동의 관리 도구가 통계 동의를 알리기 전에는 아무것도 저장하거나 표시하지 않습니다. WP Consent API를 지원하는 도구가 필요합니다.',
			'secret'          => '고객 확인 비밀 키',
			'secret_help'     => '로그인한 고객을 서명해 다른 사람이 그 고객의 이름으로 응답하지 못하게 합니다. 없으면 고객은 익명으로 남습니다. 사이트 설정의 ‘고객 서명’에서 확인할 수 있습니다.',
			'guests'          => '비회원 알아보기',
			'guests_help'     => '비회원 구매자를 이메일 주소의 가명으로 알아봅니다. 이 가명은 쇼핑몰만 만들 수 있으며, 주소 자체는 쇼핑몰 밖으로 나가지 않습니다.',
			'key'             => 'API 키',
			'key_help'        => '편집자 권한의 키입니다. 결제된 주문과 환불을 보내 재구매와 고객 가치를 계산합니다. 없으면 주문을 보내지 않습니다.',
			'kept'            => '저장되어 있습니다. 그대로 두려면 비워 두세요.',
			'remove'          => '삭제',
			'past'            => '지난 주문 보내기',
			'past_begun'      => '지난 주문을 100건씩 보내고 있습니다.',
			'order_problem'   => '마지막 주문을 보내지 못해 다시 시도합니다:',
			'tag_answers'     => '수집 서버가 응답합니다. 태그가 쇼핑몰에 들어 있습니다.',
			'no_collector'    => '이 주소에서 수집 서버가 응답하지 않습니다.',
			'no_site'         => '수집 서버는 응답하지만 이 사이트를 모릅니다. 사이트 ID를 확인하세요.',
		),
		'zh' => array(
			'settings'        => '设置',
			'address'         => '收集服务器地址',
			'address_help'    => '与标签中的地址相同，也可以把整段标签粘贴到这里。',
			'address_refused' => '地址未保存：请按 https://ask.acme.example 的格式填写。',
			'site'            => '站点 ID',
			'site_help'       => '标签中 .js 前面的名称。',
			'site_refused'    => '站点 ID 未保存：只能使用小写字母、数字和连字符，例如 acme。',
			'consent'         => '等待同意',
			'consent_help'    => '在同意管理工具报告访客同意统计之前，不存储也不显示任何内容。需要支持 WP Consent API 的工具。',
			'secret'          => '客户身份密钥',
			'secret_help'     => '为已登录客户签名，使他人无法冒名作答。不填写则顾客保持匿名。可在站点设置的“为客户签名”中找到。',
			'guests'          => '识别未注册顾客',
			'guests_help'     => '用邮箱地址的假名识别未注册的购买者。该假名只有您的商店能生成，地址本身不会离开商店。',
			'key'             => 'API 密钥',
			'key_help'        => '需要“编辑者”角色。用于发送已付款的订单和退款，以计算复购和客户价值。不填写则不发送任何订单。',
			'kept'            => '已保存。留空则保持不变。',
			'remove'          => '移除',
			'past'            => '发送历史订单',
			'past_begun'      => '正在发送历史订单，每次 100 个。',
			'order_problem'   => '上一个订单未能发送，将再次尝试：',
			'tag_answers'     => '收集服务器有响应：标签已在您的商店中。',
			'no_collector'    => '收集服务器在此地址没有响应。',
			'no_site'         => '收集服务器有响应，但没有这个站点。请检查站点 ID。',
		),
		'ja' => array(
			'settings'        => '設定',
			'address'         => '収集サーバーのアドレス',
			'address_help'    => 'タグに書かれたアドレスです。タグをそのまま貼り付けてもかまいません。',
			'address_refused' => 'アドレスは保存されませんでした。https://ask.acme.example の形で入力してください。',
			'site'            => 'サイト ID',
			'site_help'       => 'タグの .js の前にある名前です。',
			'site_refused'    => 'サイト ID は保存されませんでした。acme のように、英小文字、数字、ハイフンだけが使えます。',
			'consent'         => '同意を待つ',
			'consent_help'    => '同意管理ツールが統計への同意を知らせるまで、何も保存せず、何も表示しません。WP Consent API に対応したツールが必要です。',
			'secret'          => '顧客確認シークレット',
			'secret_help'     => 'ログイン中の顧客に署名し、他人がその名前で回答できないようにします。ない場合、顧客は匿名のままです。サイト設定の「顧客の署名」で確認できます。',
			'guests'          => 'ゲスト購入者を見分ける',
			'guests_help'     => '会員登録せずに購入した人を、メールアドレスから作る仮名で見分けます。仮名を作れるのはショップだけで、アドレス自体がショップの外に出ることはありません。',
			'key'             => 'API キー',
			'key_help'        => '「編集者」の役割が必要です。支払い済みの注文と返金を送り、再購入と顧客価値の計算に使います。ない場合、注文は送られません。',
			'kept'            => '保存済みです。変更しない場合は空欄のままにしてください。',
			'remove'          => '削除',
			'past'            => '過去の注文を送る',
			'past_begun'      => '過去の注文を 100 件ずつ送っています。',
			'order_problem'   => '直前の注文を送れませんでした。再試行します。',
			'tag_answers'     => '収集サーバーが応答しました。タグはショップに入っています。',
			'no_collector'    => 'このアドレスで収集サーバーが応答しません。',
			'no_site'         => '収集サーバーは応答しましたが、このサイトがありません。サイト ID を確認してください。',
		),
	);
}
