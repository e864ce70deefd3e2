<?php
/**
 * The settings page and what is set there.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Reads and edits the option `newslint`. Constants in wp-config.php come first, so that a token need not be in the database.
 */
class Newslint_Settings {

	const OPTION = 'newslint';

	/**
	 * Registers the page under Settings.
	 */
	public function register() {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
		add_action( 'admin_init', array( $this, 'add_fields' ) );
	}

	/**
	 * Gives the address of the service, without a slash at its end.
	 */
	public function service() {
		return untrailingslashit( defined( 'NEWSLINT_SERVICE' ) ? NEWSLINT_SERVICE : $this->get( 'service', 'http://127.0.0.1:8765' ) );
	}

	/**
	 * Gives the bearer token, or nothing.
	 */
	public function token() {
		return defined( 'NEWSLINT_TOKEN' ) ? NEWSLINT_TOKEN : $this->get( 'token', '' );
	}

	/**
	 * Says whether an article that could not be checked is published all the same.
	 */
	public function opens_when_incomplete() {
		return 'open' === $this->get( 'incomplete', 'closed' );
	}

	/**
	 * Says whether somebody has to look at an article's warnings before it goes out.
	 */
	public function asks_on_warnings() {
		return 'show' !== $this->get( 'warnings', 'ask' );
	}

	/**
	 * Gives the profile, empty where the draft decides.
	 */
	public function profile() {
		return $this->get( 'profile', '' );
	}

	/**
	 * Gives the origin that articles have: staff, community or nothing.
	 */
	public function origin() {
		return $this->get( 'origin', '' );
	}

	/**
	 * Gives the types of posts that are gated.
	 *
	 * @return string[]
	 */
	public function post_types() {
		return (array) $this->get( 'post_types', array( 'post' ) );
	}

	/**
	 * Gives a value of the option.
	 *
	 * @param string $key     Its name.
	 * @param mixed  $without What holds where it is not set.
	 */
	private function get( $key, $without ) {
		$all = (array) get_option( self::OPTION, array() );
		return isset( $all[ $key ] ) && '' !== $all[ $key ] ? $all[ $key ] : $without;
	}

	/**
	 * Adds the page to the menu.
	 */
	public function add_page() {
		add_options_page( 'newslint', 'newslint', 'manage_options', 'newslint', array( $this, 'show_page' ) );
	}

	/**
	 * Adds the fields to the page.
	 */
	public function add_fields() {
		register_setting( 'newslint', self::OPTION, array( 'sanitize_callback' => array( $this, 'sanitize' ) ) );
		add_settings_section( 'newslint', '', '__return_null', 'newslint' );
		$fields = array(
			'service'    => __( 'Address of the service', 'newslint' ),
			'token'      => __( 'Token', 'newslint' ),
			'incomplete' => __( 'When an article cannot be checked', 'newslint' ),
			'warnings'   => __( 'Warnings', 'newslint' ),
			'profile'    => __( 'Profile', 'newslint' ),
			'origin'     => __( 'Origin of articles', 'newslint' ),
			'post_types' => __( 'Kinds of articles', 'newslint' ),
		);
		foreach ( $fields as $name => $label ) {
			add_settings_field(
				$name,
				$label,
				array( $this, 'show_field' ),
				'newslint',
				'newslint',
				array(
					'name'      => $name,
					'label_for' => "newslint-$name",
				)
			);
		}
	}

	/**
	 * Keeps only what can be right.
	 *
	 * @param array $given What was sent.
	 */
	public function sanitize( $given ) {
		$given = (array) $given;
		$types = array_intersect( (array) ( isset( $given['post_types'] ) ? $given['post_types'] : array() ), get_post_types( array( 'public' => true ) ) );
		$text  = array_map( 'sanitize_text_field', array_intersect_key( $given, array_flip( array( 'token', 'profile', 'origin' ) ) ) );
		return array_merge(
			$text,
			array(
				'service'    => esc_url_raw( isset( $given['service'] ) ? $given['service'] : '', array( 'http', 'https' ) ),
				'incomplete' => isset( $given['incomplete'] ) && 'open' === $given['incomplete'] ? 'open' : 'closed',
				'warnings'   => isset( $given['warnings'] ) && 'show' === $given['warnings'] ? 'show' : 'ask',
				'post_types' => array_values( $types ),
			)
		);
	}

	/**
	 * Shows a field.
	 *
	 * @param array $args Its name.
	 */
	public function show_field( $args ) {
		$name    = $args['name'];
		$choices = array(
			'incomplete' => array(
				'closed' => __( 'hold it back', 'newslint' ),
				'open'   => __( 'publish it, with a notice', 'newslint' ),
			),
			'warnings'   => array(
				'ask'  => __( 'ask before publishing', 'newslint' ),
				'show' => __( 'show them only', 'newslint' ),
			),
			'profile'    => array(
				''        => __( 'decided by the draft', 'newslint' ),
				'default' => 'default',
				'ugc'     => 'ugc',
				'strict'  => 'strict',
			),
			'origin'     => array(
				''          => __( 'not given', 'newslint' ),
				'staff'     => __( 'newsroom', 'newslint' ),
				'community' => __( 'community', 'newslint' ),
			),
		);
		if ( isset( $choices[ $name ] ) ) {
			$this->show_choice( $name, $choices[ $name ] );
		} elseif ( 'post_types' === $name ) {
			$this->show_types();
		} elseif ( defined( 'NEWSLINT_' . strtoupper( $name ) ) ) {
			printf( '<p id="newslint-%s">%s</p>', esc_attr( $name ), esc_html__( 'Set in wp-config.php.', 'newslint' ) );
		} else {
			$secret = 'token' === $name;
			printf(
				'<input class="regular-text" id="newslint-%1$s" name="newslint[%1$s]" type="%2$s" value="%3$s" autocomplete="off">',
				esc_attr( $name ),
				$secret ? 'password' : 'url',
				esc_attr( $this->get( $name, $secret ? '' : 'http://127.0.0.1:8765' ) )
			);
		}
	}

	/**
	 * Shows a choice.
	 *
	 * @param string   $name    Its name.
	 * @param string[] $choices Labels by value.
	 */
	private function show_choice( $name, $choices ) {
		printf( '<select id="newslint-%1$s" name="newslint[%1$s]">', esc_attr( $name ) );
		foreach ( $choices as $value => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $this->get( $name, '' ), $value, false ), esc_html( $label ) );
		}
		echo '</select>';
	}

	/**
	 * Shows the kinds of articles.
	 */
	private function show_types() {
		foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) {
			printf(
				'<label><input type="checkbox" name="newslint[post_types][]" value="%s"%s> %s</label><br>',
				esc_attr( $type->name ),
				checked( in_array( $type->name, $this->post_types(), true ), true, false ),
				esc_html( $type->label )
			);
		}
	}

	/**
	 * Shows the page.
	 */
	public function show_page() {
		echo '<div class="wrap"><h1>newslint</h1><form method="post" action="options.php">';
		settings_fields( 'newslint' );
		do_settings_sections( 'newslint' );
		submit_button();
		echo '</form></div>';
	}
}
